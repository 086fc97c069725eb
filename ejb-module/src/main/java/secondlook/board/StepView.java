package secondlook.board;

import java.time.Instant;
import secondlook.policy.ViolationState;

/** One step in a violation; summary is null but of a confirmation. */
public record StepView(ViolationState state, String finding, String summary, Instant at, String by) {
}
