package secondlook.board;

import java.time.Instant;
import secondlook.policy.DeliveryMeans;

/** How a notice was delivered, and who recorded it. */
public record DeliveryView(DeliveryMeans means, String toWhom, Instant at, Instant recordedAt, String recordedBy) {
}
