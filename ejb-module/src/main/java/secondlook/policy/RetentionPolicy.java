package secondlook.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What is erased when, what stays for a court, who decides it, and how it is audited (307.5-5.4.6, 6.1.3.b-c, 7.4). */
public final class RetentionPolicy {

    private static final int SHORTEST_REASON = 15;
    private static final Set<Role> PLACING = EnumSet.of(Role.COMMANDER, Role.LASO, Role.SUPERVISOR);

    private RetentionPolicy() {
    }

    /**
     * A hold as somebody asks for it.
     *
     * @param reference number of the order, request or lawsuit; may be null where the Department decides itself
     * @param reviewOn  when the reason is looked at again
     */
    public record Hold(HoldAuthority authority, String reference, String reason, LocalDate reviewOn) {
    }

    /** Nothing goes before its period is over, and nothing that is held. */
    @Implements({Clause.AUTOMATIC_PURGE, Clause.PROTECTED_STORE})
    public static Decision purge(RetentionKind kind, Instant since, Collection<HoldAuthority> holds, Instant now,
                                 RetentionLimits limits) {
        if (holds.stream().anyMatch(hold -> stops(kind, hold))) {
            return Decision.refuse(Clause.AUTOMATIC_PURGE,
                    "It is held as evidence. Only the commanding officer lifts the hold.");
        }
        return Decision.when(!since.isAfter(cutoff(kind, now, limits)), Clause.AUTOMATIC_PURGE,
                kind.label() + " is kept for " + words(limits, kind) + "; that time is not over.");
    }

    /** The latest end of what is due now. */
    public static Instant cutoff(RetentionKind kind, Instant now, RetentionLimits limits) {
        return now.atOffset(ZoneOffset.UTC).minus(limits.of(kind)).toInstant();
    }

    /**
     * A request ends: without a viable candidate the photograph goes whatever the Department itself thinks of its
     * value;
     * only a court, a prosecutor or a lawsuit may keep it. Refused or withdrawn, any hold keeps it.
     */
    @Implements({Clause.PROBE_REMOVAL, Clause.AUTOMATIC_PURGE})
    public static Decision eraseAtEnd(RequestState end, Collection<HoldAuthority> holds) {
        boolean kept = end == RequestState.NO_CANDIDATE ? holds.stream().anyMatch(HoldAuthority::beyondTheDirective)
                : !holds.isEmpty();
        return Decision.when(!kept, Clause.AUTOMATIC_PURGE,
                "The photograph is held as evidence and stays until the commanding officer lifts the hold.");
    }

    private static boolean stops(RetentionKind kind, HoldAuthority hold) {
        return hold.beyondTheDirective() || kind != RetentionKind.PROBE_WITHOUT_LEAD
                && kind != RetentionKind.PROBE_TEMPLATE;
    }

    /** A photograph kept beyond 5.4.6 is out of the system's use: the commanding officer alone sees it. */
    @Implements({Clause.PROBE_REMOVAL})
    public static Decision seePhotograph(Role role, boolean endedWithoutCandidate) {
        return Decision.when(!endedWithoutCandidate || role == Role.COMMANDER, Clause.PROBE_REMOVAL,
                "The request ended without a viable candidate. Its photograph is kept for a court only and is shown to"
                        + " the commanding officer alone.");
    }

    /** Who keeps something, on what, why, and until when it is looked at again. */
    @Implements({Clause.AUTOMATIC_PURGE, Clause.PROTECTED_STORE})
    public static Decision hold(Role role, Hold hold, LocalDate today, RetentionLimits limits) {
        if (!PLACING.contains(role)) {
            return Decision.refuse(Clause.PROTECTED_STORE,
                    "Only the commanding officer, a supervisor or the LASO places a hold. Ask one of them.");
        }
        if (hold.authority() == null) {
            return Decision.refuse(Clause.AUTOMATIC_PURGE, "Choose on whose word the request is held.");
        }
        if (hold.authority().beyondTheDirective() && blank(hold.reference())) {
            return Decision.refuse(Clause.AUTOMATIC_PURGE,
                    "Name the number of the order, the request or the lawsuit: it goes before the directive.");
        }
        if (hold.reason() == null || hold.reason().strip().length() < SHORTEST_REASON) {
            return Decision.refuse(Clause.AUTOMATIC_PURGE, "Say in at least " + SHORTEST_REASON
                    + " characters what makes it evidence.");
        }
        return review(hold.reviewOn(), today, limits);
    }

    /** The commanding officer looks at a hold again and sets the next day, or lifts it. */
    @Implements({Clause.AUTOMATIC_PURGE, Clause.PROTECTED_STORE})
    public static Decision keepHolding(Role role, LocalDate reviewOn, LocalDate today, RetentionLimits limits) {
        return role == Role.COMMANDER ? review(reviewOn, today, limits) : Decision.refuse(Clause.PROTECTED_STORE,
                "Only the commanding officer reviews a hold.");
    }

    private static Decision review(LocalDate reviewOn, LocalDate today, RetentionLimits limits) {
        boolean inTime = reviewOn != null && reviewOn.isAfter(today)
                && !reviewOn.isAfter(today.plus(limits.longestReview()));
        return Decision.when(inTime, Clause.AUTOMATIC_PURGE, "Choose a day of review after today and within "
                + limits.longestReview().getDays() + " days.");
    }

    @Implements({Clause.AUTOMATIC_PURGE, Clause.PROTECTED_STORE})
    public static Decision lift(Role role, String reason) {
        if (role != Role.COMMANDER) {
            return Decision.refuse(Clause.PROTECTED_STORE, "Only the commanding officer lifts a hold.");
        }
        return Decision.when(reason != null && reason.strip().length() >= SHORTEST_REASON, Clause.AUTOMATIC_PURGE,
                "Say in at least " + SHORTEST_REASON + " characters why the hold ends.");
    }

    /** The commanding officer draws at random from everything that was purged. */
    @Implements({Clause.PURGE_AUDITS})
    public static Decision drawAudit(Role role, long purged) {
        if (role != Role.COMMANDER) {
            return Decision.refuse(Clause.PURGE_AUDITS, "Only the commanding officer draws a purge audit.");
        }
        return Decision.when(purged > 0, Clause.PURGE_AUDITS, "Nothing has been purged yet: there is nothing to draw.");
    }

    /** An audit confirms the purge only when it read something and found nothing. */
    @Implements({Clause.PURGE_AUDITS})
    public static Decision confirms(long bytesRead, int leftOvers) {
        if (leftOvers > 0) {
            return Decision.refuse(Clause.PURGE_AUDITS, leftOvers + " left over. Erase what is named and draw again.");
        }
        return Decision.when(bytesRead > 0, Clause.PURGE_AUDITS, "Nothing was read; the audit proves nothing.");
    }

    /** A copy of the database may outlive a purge for a while, no longer. */
    @Implements({Clause.AUTOMATIC_PURGE, Clause.PURGE_AUDITS})
    public static Decision keepBackup(Instant madeAt, Instant purgedAt, Instant now, RetentionLimits limits) {
        boolean older = madeAt.isBefore(purgedAt);
        boolean over = madeAt.isBefore(now.atOffset(ZoneOffset.UTC).minus(limits.backup()).toInstant());
        return Decision.when(!older || !over, Clause.PURGE_AUDITS, "This copy is older than "
                + limits.backup().getDays() + " days and may hold what was purged since. Delete it.");
    }

    /** For example {@code 1 year} or {@code 90 days}. */
    public static String words(RetentionLimits limits, RetentionKind kind) {
        if (kind == RetentionKind.ENROLMENT) {
            return "as long as its source keeps the record";
        }
        if (kind == RetentionKind.PROBE_TEMPLATE || kind == RetentionKind.ENROLMENT_TEMPLATE) {
            return "as long as its photograph";
        }
        Period period = limits.of(kind);
        if (period.isZero()) {
            return "no time: erased at once";
        }
        int number = period.getYears() > 0 ? period.getYears() : period.getDays();
        return number + (period.getYears() > 0 ? " year" : " day") + (number == 1 ? "" : "s");
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
