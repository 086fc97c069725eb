package secondlook.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Violations of the directive (307.5-4): reported, looked into, decided; those of 3.5 notified within 24 hours. */
public final class ViolationPolicy {

    private static final int SHORTEST_ADDRESSEE = 3;

    private ViolationPolicy() {
    }

    /** Who decides on whom; suspect is null when the report names nobody. */
    public record Judge(Role role, String account, String suspect) {
    }

    /** A delivery as it is recorded. */
    public record Delivery(DeliveryMeans means, String toWhom, Instant at) {
    }

    /** Every member reports what they suspect, in writing. */
    @Implements({Clause.MISCONDUCT})
    public static Decision report(Role role, String description, RegisterLimits limits) {
        if (!role.forPeople() || role == Role.BOARD) {
            return Decision.refuse(Clause.MISCONDUCT, "Violations are reported by members of the Department.");
        }
        return written(description, "what is suspected", limits).about("description");
    }

    /** The commanding officer opens the investigation, never in a case against themselves. */
    @Implements({Clause.MISCONDUCT})
    public static Decision investigate(Judge judge, String reason, RegisterLimits limits) {
        Decision who = judges(judge);
        return who.refused() ? who : written(reason, "who investigates what", limits).about("finding");
    }

    /** The commanding officer confirms or calls unfounded, with the finding in writing. */
    @Implements({Clause.MISCONDUCT})
    public static Decision decide(Judge judge, String finding, RegisterLimits limits) {
        Decision who = judges(judge);
        return who.refused() ? who
                : written(finding, "what was found, on what evidence", limits).about("finding");
    }

    private static Decision judges(Judge judge) {
        if (judge.role() != Role.COMMANDER) {
            return Decision.refuse(Clause.MISCONDUCT, "Violations are decided on by the commanding officer. Ask the "
                    + "commanding officer.");
        }
        return Decision.when(!judge.account().equals(judge.suspect()), Clause.MISCONDUCT, "Nobody decides on a "
                + "violation of their own. Ask another commanding officer.");
    }

    private static Decision written(String text, String what, RegisterLimits limits) {
        return Decision.when(longEnough(text, limits), Clause.MISCONDUCT, "Write " + what + " in at least "
                + limits.shortestText() + " characters.");
    }

    private static boolean longEnough(String text, RegisterLimits limits) {
        return text != null && text.strip().length() >= limits.shortestText();
    }

    /** What a confirmation tells the Board, without anybody's name: notices and the weekly report print it. */
    @Implements({Clause.VIOLATION_NOTICE})
    public static Decision summary(String summary, RegisterLimits limits) {
        return Decision.when(longEnough(summary, limits), Clause.VIOLATION_NOTICE, "Write for the Board, in at least "
                + limits.shortestText() + " characters and without anybody's name, what happened: the notices carry "
                + "it.").about("summary");
    }

    /** Until when the four notices are delivered; empty when no notice is owed. */
    @Implements({Clause.VIOLATION_NOTICE})
    public static Optional<Instant> noticeDue(Clause violated, Instant confirmedAt, RegisterLimits limits) {
        return violated == Clause.PROTECTED_BASIS
                ? Optional.of(confirmedAt.plus(Duration.ofHours(limits.noticeHours()))) : Optional.empty();
    }

    /** A delivery is recorded by the commanding officer once it has happened, to the minute, with how and to whom. */
    @Implements({Clause.VIOLATION_NOTICE})
    public static Decision deliver(Role role, Delivery delivery, Instant madeAt, Instant now) {
        if (role != Role.COMMANDER) {
            return Decision.refuse(Clause.VIOLATION_NOTICE, "Deliveries of notices are recorded by the commanding "
                    + "officer.");
        }
        if (delivery.toWhom() == null || delivery.toWhom().strip().length() < SHORTEST_ADDRESSEE) {
            return Decision.refuse(Clause.VIOLATION_NOTICE, "Write down " + delivery.means().asks() + ".")
                    .about("toWhom");
        }
        return Decision.when(!delivery.at().isBefore(madeAt.truncatedTo(ChronoUnit.MINUTES))
                && !delivery.at().isAfter(now), Clause.VIOLATION_NOTICE,
                "Enter when the notice was delivered: after it was made and not in the future.").about("at");
    }

    /** Hours after the confirmation whose alarm is due by now, while a notice is not delivered; the last: overdue. */
    @Implements({Clause.VIOLATION_NOTICE})
    public static List<Integer> alarms(Instant confirmedAt, Instant now, RegisterLimits limits) {
        List<Integer> due = new ArrayList<>(List.of(limits.firstAlarmHours(), limits.secondAlarmHours(),
                limits.noticeHours()));
        due.removeIf(hours -> now.isBefore(confirmedAt.plus(Duration.ofHours(hours))));
        return due;
    }
}
