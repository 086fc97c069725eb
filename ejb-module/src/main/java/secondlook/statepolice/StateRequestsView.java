package secondlook.statepolice;

import java.util.List;

/**
 * All requests to the State Police about one request, oldest first.
 *
 * @param obstacle why no further one can be drafted now, null when one can
 */
public record StateRequestsView(String requestId, String requestNumber, List<StateRequestView> requests,
                                String obstacle) {

    public StateRequestsView {
        requests = List.copyOf(requests);
    }
}
