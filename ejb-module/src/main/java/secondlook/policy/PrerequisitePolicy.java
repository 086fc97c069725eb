package secondlook.policy;

import java.time.LocalDate;
import java.util.Map;

/** Whether a member may use the system at all, and who puts on record that he or she may (307.5-6.1.3.d, 7.5). */
public final class PrerequisitePolicy {

    private PrerequisitePolicy() {
    }

    /**
     * The last word on one prerequisite of one account.
     *
     * @param met        false once it was withdrawn
     * @param validUntil last day that it counts, null for one that never lapses
     */
    public record Held(boolean met, LocalDate validUntil) {

        boolean on(LocalDate day) {
            return met && (validUntil == null || !day.isAfter(validUntil));
        }
    }

    /** What a record says before it is kept. */
    public record Claim(PrerequisiteKind kind, LocalDate doneOn, Integer hours, boolean document) {
    }

    /**
     * Whether the account may act today: everything its role needs is on record and has not lapsed. Until a day, which
     * may be null, an account goes without: the first LASO's, whom nobody could let in otherwise.
     */
    @Implements({Clause.DUTY_AND_TRAINING, Clause.PREREQUISITES})
    public static Decision standing(Role role, Map<PrerequisiteKind, Held> held, LocalDate without, LocalDate today) {
        if (without != null && !today.isAfter(without)) {
            return Decision.allow();
        }
        for (PrerequisiteKind kind : PrerequisiteKind.of(role)) {
            Held last = held.get(kind);
            if (last == null || !last.on(today)) {
                return Decision.refuse(Clause.DUTY_AND_TRAINING, "Your access has stopped: " + state(kind, last)
                        + " " + mender(role) + " can record it; your access is back with your next click after that.");
            }
        }
        return Decision.allow();
    }

    private static String state(PrerequisiteKind kind, Held last) {
        String what = kind.label().toLowerCase(java.util.Locale.ROOT);
        if (last == null) {
            return "no " + what + " is on record.";
        }
        return last.met() ? "your " + what + " lapsed after " + last.validUntil() + "."
                : "your " + what + " was withdrawn.";
    }

    /** Nobody records for oneself, so of the LASO and the commanding officer each has the other. */
    public static String mender(Role role) {
        return switch (role) {
            case LASO -> "The CIU commanding officer or another LASO";
            case COMMANDER -> "The LASO or another CIU commanding officer";
            default -> "The LASO or the CIU commanding officer";
        };
    }

    /** Whose lapse leaves the page of the prerequisites open, so that two who have lapsed can still mend each other. */
    public static boolean mends(Role role) {
        return role == Role.LASO || role == Role.COMMANDER;
    }

    /** The LASO and the commanding officer, and never for oneself. */
    @Implements({Clause.PREREQUISITES, Clause.LASO_AUTHORISES})
    public static Decision mayRecord(Role role, String account, String subject) {
        if (!mends(role)) {
            return Decision.refuse(Clause.PREREQUISITES,
                    "Only the LASO or the CIU commanding officer records prerequisites. Ask one of them.");
        }
        return Decision.when(!account.equals(subject), Clause.PREREQUISITES,
                "Nobody records the own prerequisites. " + mender(role) + " can do it.");
    }

    /** Whether the record counts: documented, not of the future, long enough and not lapsed already. */
    @Implements({Clause.PREREQUISITES, Clause.DUTY_AND_TRAINING, Clause.EXAMINER})
    public static Decision record(Claim claim, Role subject, LocalDate today, DutyLimits limits) {
        if (!claim.document()) {
            return Decision.refuse(Clause.PREREQUISITES, "Attach the document that shows it.");
        }
        if (claim.doneOn().isAfter(today)) {
            return Decision.refuse(Clause.PREREQUISITES, "This day is still to come. Enter the day it was done.");
        }
        boolean training = claim.kind() == PrerequisiteKind.INITIAL_TRAINING;
        int needed = limits.hours(subject);
        if (training && (claim.hours() == null || claim.hours() < needed)) {
            return Decision.refuse(subject == Role.EXAMINER ? Clause.EXAMINER : Clause.DUTY_AND_TRAINING,
                    "The initial training of this role takes at least " + needed + " hours.");
        }
        LocalDate until = validUntil(claim.kind(), claim.doneOn(), limits);
        return Decision.when(until == null || !today.isAfter(until), Clause.DUTY_AND_TRAINING,
                "This counted until " + until + " and has lapsed. Record a newer one.");
    }

    /** The last day that it counts, null for one that never lapses. */
    public static LocalDate validUntil(PrerequisiteKind kind, LocalDate doneOn, DutyLimits limits) {
        int months = kind.months(limits);
        return months == 0 ? null : doneOn.plusMonths(months);
    }
}
