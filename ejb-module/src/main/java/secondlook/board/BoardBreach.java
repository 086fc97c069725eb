package secondlook.board;

import java.time.Instant;
import secondlook.policy.BreachMedium;

/**
 * A breach as the Board reads it: no description, no people.
 *
 * @param confirmed whether the assessment found that it was one
 * @param affected  how many entries the assessment listed
 */
public record BoardBreach(long id, BreachMedium medium, Instant reportedAt, boolean assessed, boolean confirmed,
                          int affected) {
}
