package secondlook.web.hooks;

import java.time.Instant;
import secondlook.hooks.DeliveryView;

/** One message to an endpoint and how its attempts went; id is its webhook-id. */
public record DeliveryAnswer(String id, String event, Instant createdAt, String state, int attempts, Instant nextAt,
                             Instant lastAt, Integer lastStatus, String lastProblem) {

    static DeliveryAnswer of(DeliveryView view) {
        return new DeliveryAnswer(view.id(), view.event(), view.createdAt(), view.state().name(), view.attempts(),
                view.nextAt(), view.last().at(), view.last().status(), view.last().problem());
    }
}
