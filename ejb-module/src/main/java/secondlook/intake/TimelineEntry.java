package secondlook.intake;

import java.time.Instant;
import secondlook.policy.RequestState;

/** One step of the road, as the reader may see it; the actor is null for readers outside the unit. */
public record TimelineEntry(Instant at, RequestState state, String text, String actor) {
}
