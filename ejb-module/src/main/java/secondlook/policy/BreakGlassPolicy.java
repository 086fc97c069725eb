package secondlook.policy;

import java.time.Duration;
import java.time.Instant;

/**
 * The way to a case that is nobody's work at the moment: with a reason in writing, for a few hours, told to the LASO
 * and the commanding officer at once and decided on by one of them afterwards (307.5-6.1.2.c, 7.4).
 */
public final class BreakGlassPolicy {

    private BreakGlassPolicy() {
    }

    /** Those of the unit who are bound to their own cases; the others see all or none. */
    @Implements({Clause.PROTECTED_STORE, Clause.NEED_TO_KNOW})
    public static Decision open(Role role, String reason, DutyLimits limits) {
        if (role != Role.EXAMINER && role != Role.SUPERVISOR) {
            return Decision.refuse(Clause.PROTECTED_STORE,
                    "Only examiners and supervisors of the Crime Intelligence Unit open a case by break-glass.");
        }
        return Decision.when(reason != null && reason.strip().length() >= limits.shortestReason(),
                Clause.NEED_TO_KNOW, "Say in at least " + limits.shortestReason()
                        + " characters why you have to see this case now.");
    }

    /** The LASO or the commanding officer, never the one who opened it. */
    @Implements({Clause.PROTECTED_STORE, Clause.NEED_TO_KNOW})
    public static Decision decide(Role role, String account, String opener) {
        return Decision.when((role == Role.LASO || role == Role.COMMANDER) && !account.equals(opener),
                Clause.PROTECTED_STORE, "Another person decides: the LASO or the CIU commanding officer.");
    }

    /** Access ends by itself, and at once when it is not approved. */
    @Implements({Clause.PROTECTED_STORE, Clause.NEED_TO_KNOW})
    public static Decision lasts(Instant openedAt, boolean rejected, Instant now, DutyLimits limits) {
        return Decision.when(!rejected && now.isBefore(endsAt(openedAt, limits)), Clause.PROTECTED_STORE,
                "This break-glass access has ended. Open the case again, with your reason, when you still need it.");
    }

    public static Instant endsAt(Instant openedAt, DutyLimits limits) {
        return openedAt.plus(Duration.ofHours(limits.glassHours()));
    }

    /** Until when a second person has to decide. */
    public static Instant decideBy(Instant openedAt, DutyLimits limits) {
        return openedAt.plus(Duration.ofHours(limits.glassApprovalHours()));
    }
}
