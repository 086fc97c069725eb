package secondlook.intake;

import java.time.Instant;
import secondlook.policy.RequestState;

/**
 * Something happened in this transaction to a request of an outside agency, which may have it told.
 *
 * @param requestId as the agency knows it
 */
public record RequestChanged(String agencyId, String requestId, Kind kind, RequestState state, Instant at) {

    /** What it was. */
    public enum Kind {
        RECEIVED,
        STATE_CHANGED,
        INFORMATION_REQUESTED,
        RESULT_AVAILABLE
    }
}
