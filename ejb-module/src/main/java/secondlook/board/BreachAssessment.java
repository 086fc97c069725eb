package secondlook.board;

import java.time.Instant;

/** What the LASO found: whether it was a breach, in which period, by whose account (null: anybody's). */
public record BreachAssessment(boolean confirmed, Instant from, Instant to, String account, String text) {
}
