package secondlook.policy;

import java.time.LocalDate;

/** Maintenance and upgrades, contract and court on record (307.5-7.3; 6.2 and 6.3 report them). Never edited. */
public final class RegisterPolicy {

    private RegisterPolicy() {
    }

    /** An entry: what happened or is planned on which day. */
    public record Entry(RegisterKind kind, LocalDate day, String text) {
    }

    /** Technical entries by the LASO or the commanding officer, the others by the commanding officer. */
    @Implements({Clause.MAINTENANCE, Clause.WEEKLY_REPORT, Clause.ANNUAL_REPORT})
    public static Decision record(Role role, Entry entry, LocalDate today, RegisterLimits limits) {
        Decision may = keeps(role, entry.kind());
        if (may.refused()) {
            return may;
        }
        if (entry.day().isAfter(today) && !entry.kind().planned()) {
            return Decision.refuse(entry.kind().clause(), "Enter the day on which it happened: it cannot lie ahead.")
                    .about("day");
        }
        return written(entry.kind(), entry.text(), limits);
    }

    /** What was wrong is put right by an addendum beside the entry. */
    @Implements({Clause.MAINTENANCE, Clause.WEEKLY_REPORT, Clause.ANNUAL_REPORT})
    public static Decision addend(Role role, RegisterKind kind, String text, RegisterLimits limits) {
        Decision may = keeps(role, kind);
        return may.refused() ? may : written(kind, text, limits);
    }

    private static Decision keeps(Role role, RegisterKind kind) {
        return Decision.when(role == Role.COMMANDER || role == Role.LASO && kind.technical(), kind.clause(),
                kind.technical() ? "This register is kept by the LASO and the commanding officer."
                        : "This register is kept by the commanding officer.");
    }

    private static Decision written(RegisterKind kind, String text, RegisterLimits limits) {
        return Decision.when(text != null && text.strip().length() >= limits.shortestText(), kind.clause(),
                "Write what was done or is planned in at least " + limits.shortestText() + " characters.")
                .about("text");
    }
}
