package secondlook.intake;

import java.time.Instant;
import secondlook.policy.RequestState;

/**
 * Which requests to read one stretch after the other, newest first. What comes in meanwhile does not shift the rest.
 *
 * @param state        null for every state
 * @param text         part of a number, null for every request
 * @param changedSince only those changed at or after it, null for all
 * @param after        the place where the stretch before ended, null for the first
 * @param count        how many at most
 */
public record RequestScan(RequestState state, String text, Instant changedSince, RequestPlace after, int count) {
}
