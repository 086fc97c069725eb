package secondlook.audit;

import java.time.Instant;

/**
 * How far a witness has come.
 *
 * @param entries size of the newest checkpoint it has, 0 without one
 * @param at      when it answered, null without one
 * @param failure why the last attempt failed, null when it did not
 */
public record Seen(String witness, long entries, Instant at, String failure) {
}
