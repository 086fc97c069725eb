package secondlook.board;

import java.time.Instant;
import java.util.List;
import secondlook.policy.BreachMedium;
import secondlook.policy.BreachStepKind;

/**
 * A breach and what was done about it, as of a moment.
 *
 * @param affected none before the assessment
 * @param owed     agencies that are not notified yet
 * @param letters  notices to originating agencies, made at the assessment
 * @param clocks   what waits and until when
 */
public record BreachView(long id, BreachMedium medium, String description, Instant discoveredAt, Instant reportedAt,
                         String reporter, List<BreachStepView> steps, List<Affected> affected, List<String> owed,
                         List<Letter> letters, List<OpenStep> clocks) {

    /** A notice to an originating agency; mailedTo is empty when no official address is known. */
    public record Letter(long id, String agency, Instant madeAt, String sha256, String mailedTo) {
    }

    /** A step that waits; late once its time is over. */
    public record OpenStep(BreachStepKind kind, Instant due, boolean late) {
    }

    public boolean assessed() {
        return steps.stream().anyMatch(step -> step.kind() == BreachStepKind.ASSESSED);
    }

    /** Whether a step is late. */
    public boolean late() {
        return clocks.stream().anyMatch(OpenStep::late);
    }

    /** Whether the assessment found that it was one. */
    public boolean confirmed() {
        return steps.stream().anyMatch(step -> step.kind() == BreachStepKind.ASSESSED && step.affirmed());
    }

    public boolean decided() {
        return steps.stream().anyMatch(step -> step.kind() == BreachStepKind.INDIVIDUALS_DECIDED);
    }
}
