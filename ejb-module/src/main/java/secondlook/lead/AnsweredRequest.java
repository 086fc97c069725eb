package secondlook.lead;

import java.time.Instant;

/** A request that was answered: with a lead, or without a viable candidate. */
public record AnsweredRequest(String requestId, boolean lead, Instant at) {
}
