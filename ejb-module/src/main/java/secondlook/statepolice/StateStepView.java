package secondlook.statepolice;

import java.time.Instant;
import secondlook.policy.StateAnswer;
import secondlook.policy.StateRequestState;

/** One step for its readers; reference and answer are null where there is none. */
public record StateStepView(StateRequestState state, String text, String reference, StateAnswer answer, String by,
                            String unit, Instant at) {
}
