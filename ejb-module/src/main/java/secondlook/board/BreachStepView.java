package secondlook.board;

import java.time.Instant;
import secondlook.policy.BreachStepKind;

/** A step in a breach; agency is empty but of a notice to one. */
public record BreachStepView(BreachStepKind kind, String agency, boolean affirmed, String remark, Instant at,
                             String by) {
}
