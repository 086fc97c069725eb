package secondlook.post;

import java.time.Instant;

/**
 * The mail server has taken a letter. Fired within the transaction that records it; an observer that fails undoes the
 * record, and the letter is sent again.
 *
 * @param letter its number, as {@link Outbox#queue} gave it
 * @param answer what the server said
 */
public record LetterSent(long letter, String about, String to, Instant at, String answer) {
}
