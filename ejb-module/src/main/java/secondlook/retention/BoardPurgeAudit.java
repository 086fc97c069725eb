package secondlook.retention;

import java.time.Instant;

/**
 * A random audit of the purge as the Board reads it.
 *
 * @param population purged objects that it was drawn from
 * @param leftOvers  traces that were found of the sample
 */
public record BoardPurgeAudit(Instant drawnAt, long population, int sample, int leftOvers) {
}
