package secondlook.statepolice;

import java.time.Instant;
import java.util.List;
import secondlook.policy.StateRequestState;

/**
 * A request to the State Police for its readers.
 *
 * @param id     by which the steps name it
 * @param number under which the State Police are asked
 * @param steps  in their order, without the draft
 */
public record StateRequestView(long id, String number, StateRequestState state, String reason, String drafter,
                               String unit, Instant draftedAt, List<StateStepView> steps) {

    public StateRequestView {
        steps = List.copyOf(steps);
    }
}
