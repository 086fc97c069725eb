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

    /** Who may order that persons are erased out of entries, with a reason and the authority that demands it. */
    @Implements(Clause.AUDIT_TRAIL)
    public static Decision orderErasure(Role role, String reason, String authority, DutyLimits limits) {
        if (role != Role.LASO) {
            return Decision.refuse(Clause.AUDIT_TRAIL, "Erasing persons out of the audit trail is ordered by the LASO."
                    + " Ask the LASO.");
        }
        if (blank(authority)) {
            return Decision.refuse(Clause.AUDIT_TRAIL, "Name the authority that demands it, such as the number of a"
                    + " court order.");
        }
        return Decision.when(!blank(reason) && reason.strip().length() >= limits.shortestReason(), Clause.AUDIT_TRAIL,
                "Write the reason in at least " + limits.shortestReason() + " characters.");
    }

    /** A second person, the commanding officer, decides: one alone could hide who did something. */
    @Implements(Clause.AUDIT_TRAIL)
    public static Decision decideErasure(Role role, String decider, String orderer) {
        return Decision.when(role == Role.COMMANDER && !decider.equals(orderer), Clause.AUDIT_TRAIL,
                "The CIU commanding officer decides on an erasure, never who ordered it. Ask the commanding officer.");
    }

    /** Whether there is anything that may be erased: an entry names its person for at least a year. */
    @Implements(Clause.AUDIT_TRAIL)
    public static Decision erase(long entriesPastTheYear) {
        return Decision.when(entriesPastTheYear > 0, Clause.AUDIT_TRAIL, "No such entry is older than "
                + AuditLimits.LEAST + " days and still names its person. Entries stay whole for that long: wait until"
                + " it is over.");
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
