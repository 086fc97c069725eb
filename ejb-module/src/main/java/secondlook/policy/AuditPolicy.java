package secondlook.policy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What an audit entry must name before an act counts as logged (307.5-7.8, 7.9). */
public final class AuditPolicy {

    private AuditPolicy() {
    }

    /** The mandatory parts; case number and justification only where the act is about a case. */
    public record Mandatory(String name, String unit, String account, boolean aboutCase, String caseNumber,
                            String justification) {
    }

    @Implements({Clause.QUERIES_LOGGED, Clause.AUDIT_TRAIL})
    public static Decision complete(Mandatory entry) {
        if (blank(entry.account())) {
            return Decision.refuse(Clause.QUERIES_LOGGED, "The entry does not say who acted; the act cannot go on.");
        }
        if (blank(entry.name()) || blank(entry.unit())) {
            return Decision.refuse(Clause.AUDIT_TRAIL, "The entry lacks name or unit; the act cannot go on.");
        }
        return Decision.when(!entry.aboutCase() || !blank(entry.caseNumber()) && !blank(entry.justification()),
                Clause.AUDIT_TRAIL, "The entry lacks case number or justification; the act cannot go on.");
    }

    /** Whether the content of an entry may go: its term is over. */
    @Implements(Clause.AUDIT_TRAIL)
    public static Decision retire(Instant written, Instant now, AuditLimits limits) {
        return Decision.when(written.plus(limits.daysKept(), ChronoUnit.DAYS).isBefore(now), Clause.AUDIT_TRAIL,
                "The entry of " + written + " is kept for " + limits.daysKept() + " days. Wait until they are over.");
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
