package secondlook.intake;

import java.util.List;
import java.util.Map;
import secondlook.policy.RequestState;

/** What waits for the caller, and how many requests stand at each stage that the caller may see. */
public record Queue(Map<RequestState, Long> counts, List<RequestLine> waiting) {
}
