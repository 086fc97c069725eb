package secondlook.lead;

import java.time.Instant;
import secondlook.policy.RequestState;

/**
 * A request in whose search an enrolment stood, with the rank it had.
 *
 * @param lead whether the investigative lead of the request names it
 * @param open whether the request is still being worked on
 */
public record TouchedRequest(String requestId, String requestNumber, RequestState state, boolean open,
                             String searchId, Instant searchedAt, int rank, boolean lead) {
}
