package secondlook.board;

import java.time.Instant;
import secondlook.policy.BreachMedium;

/** A breach as the Board reads it: no description, no people. @param affected how many entries the assessment listed */
public record BoardBreach(long id, BreachMedium medium, Instant reportedAt, boolean assessed, int affected) {
}
