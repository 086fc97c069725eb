package secondlook.post;

import java.time.Instant;

/**
 * The system has given a letter up, until somebody has it tried again. Fired within the transaction that records it.
 *
 * @param letter its number, as {@link Outbox#queue} gave it
 * @param reason why the last attempt failed
 */
public record LetterFailed(long letter, String about, String to, Instant at, String reason) {
}
