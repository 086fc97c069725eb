package secondlook.hooks;

import java.time.Instant;

/**
 * One message to one endpoint, without what it says.
 *
 * @param nextAt of a waiting one, null otherwise
 */
public record DeliveryView(String id, String event, Instant createdAt, DeliveryState state, int attempts,
                           Instant nextAt, Last last) {

    /**
     * The latest attempt.
     *
     * @param at      null before the first
     * @param status  what the endpoint answered, null when it did not
     * @param problem why it was not accepted, null when it was
     */
    public record Last(Instant at, Integer status, String problem) {
    }
}
