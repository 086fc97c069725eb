package secondlook.policy;

import java.time.Duration;
import java.time.Instant;

/** Breaches (307.5-7.2): reported by anyone, told at once, assessed; agencies notified, individuals decided on. */
public final class BreachPolicy {

    private BreachPolicy() {
    }

    /** Whatever time the report gives to look at: the period in which information may have got out. */
    public record Scope(Instant from, Instant to) {
    }

    /** Everybody with access reports a suspected breach, in writing. */
    @Implements({Clause.BREACH})
    public static Decision report(Role role, String description, RegisterLimits limits) {
        if (!role.forPeople()) {
            return Decision.refuse(Clause.BREACH, "Breaches are reported by a member under their own account.");
        }
        return written(description, "what happened and what got out", limits).about("description");
    }

    /** The LASO assesses, over a period that has begun. */
    @Implements({Clause.BREACH})
    public static Decision assess(Role role, Scope scope, String assessment, Instant now, RegisterLimits limits) {
        if (role != Role.LASO) {
            return Decision.refuse(Clause.BREACH, "Breaches are assessed by the LASO. Ask the LASO.");
        }
        if (!scope.from().isBefore(scope.to()) || scope.from().isAfter(now)) {
            return Decision.refuse(Clause.BREACH, "The period begins before it ends, and not in the future.")
                    .about("from");
        }
        return written(assessment, "nature and scope of the breach", limits).about("text");
    }

    /** Originating agencies are notified after the assessment, by the LASO or the commanding officer. */
    @Implements({Clause.BREACH})
    public static Decision notifyAgency(Role role, boolean assessed, String how, RegisterLimits limits) {
        Decision may = after(role, assessed);
        return may.refused() ? may : written(how, "who was notified, how and when", limits).about("text");
    }

    /** Whether affected individuals are notified is decided after the assessment, with the reasons. */
    @Implements({Clause.BREACH})
    public static Decision decide(Role role, boolean assessed, String reasons, RegisterLimits limits) {
        Decision may = after(role, assessed);
        return may.refused() ? may : written(reasons, "the reasons and the law they rest on", limits)
                .about("text");
    }

    private static Decision after(Role role, boolean assessed) {
        if (role != Role.LASO && role != Role.COMMANDER) {
            return Decision.refuse(Clause.BREACH, "This is for the LASO or the commanding officer. Ask one of them.");
        }
        return Decision.when(assessed, Clause.BREACH, "Assess the breach first: agencies and individuals are told "
                + "of its nature and scope.");
    }

    private static Decision written(String text, String what, RegisterLimits limits) {
        return Decision.when(text != null && text.strip().length() >= limits.shortestText(), Clause.BREACH,
                "Write " + what + " in at least " + limits.shortestText() + " characters.");
    }

    /** Until when the report is seen by supervisor and LASO. */
    @Implements({Clause.BREACH})
    public static Instant seenBy(Instant reported, RegisterLimits limits) {
        return reported.plus(Duration.ofHours(limits.breachSeenHours()));
    }

    /** Until when a step is done, counted from the report, or for all but the assessment from the assessment. */
    @Implements({Clause.BREACH})
    public static Instant due(BreachStepKind step, Instant from, RegisterLimits limits) {
        return from.plus(Duration.ofHours(switch (step) {
            case ASSESSED -> limits.assessmentHours();
            case AGENCY_NOTIFIED -> limits.agencyHours();
            case INDIVIDUALS_DECIDED -> limits.individualHours();
        }));
    }
}
