package secondlook.board;

import java.time.Instant;
import secondlook.policy.BreachMedium;

/** A breach as it is reported. */
public record NewBreach(BreachMedium medium, String description, Instant discoveredAt) {
}
