package secondlook.delivery;

import java.time.Instant;

/**
 * A report that was closed.
 *
 * @param name as the trail names it, for example {@code weekly report of 2026-11-23}; one of a kind
 */
public record BoardEdition(String name, Instant closedAt) {
}
