package secondlook.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The review of every account's need to know, each 90 days (307.5-6.1.2.b, 6.1.2.c). */
public final class AccessReviewPolicy {

    private AccessReviewPolicy() {
    }

    /**
     * The day from which a review is due, null while none is. Days missed while the system stood still are made up by
     * one review, that of the latest of them.
     *
     * @param last the day of the latest review, or of the first account before there was any
     */
    public static LocalDate due(LocalDate last, LocalDate today, DutyLimits limits) {
        long periods = ChronoUnit.DAYS.between(last, today) / limits.reviewDays();
        return periods < 1 ? null : last.plusDays(periods * limits.reviewDays());
    }

    /** The last day on which an account may wait for its decision. */
    public static LocalDate lastDay(LocalDate opened, DutyLimits limits) {
        return opened.plusDays(limits.reviewGraceDays());
    }

    /** The LASO decides on everybody but oneself; on a LASO the commanding officer may decide too. */
    @Implements({Clause.LASO_AUTHORISES, Clause.NEED_TO_KNOW})
    public static Decision decide(Role role, String account, String subject, Role subjectRole) {
        if (account.equals(subject)) {
            return Decision.refuse(Clause.LASO_AUTHORISES, "Nobody decides on the own access. Ask the CIU commanding "
                    + "officer or another LASO.");
        }
        return Decision.when(role == Role.LASO || role == Role.COMMANDER && subjectRole == Role.LASO,
                Clause.LASO_AUTHORISES, "Only the LASO decides on this access. Ask the LASO.");
    }

    /** Every decision says why the duties do, or no longer do, require the access. */
    @Implements({Clause.NEED_TO_KNOW})
    public static Decision reason(String reason, DutyLimits limits) {
        return Decision.when(reason != null && reason.strip().length() >= limits.shortestReason(),
                Clause.NEED_TO_KNOW, "Say in at least " + limits.shortestReason()
                        + " characters why the duties require this access, or why no longer.");
    }

    /** Whether an account that waits for its decision keeps its access today. */
    @Implements({Clause.NEED_TO_KNOW})
    public static Decision keepsAccess(LocalDate opened, LocalDate today, DutyLimits limits) {
        return Decision.when(!today.isAfter(lastDay(opened, limits)), Clause.NEED_TO_KNOW,
                "Nobody confirmed the need to know of this account within " + limits.reviewGraceDays()
                        + " days of the access review.");
    }
}
