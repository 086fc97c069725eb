package secondlook.retention;

import java.time.Instant;

/** One audit in a list; confirmed when something was read and nothing found. */
public record PurgeAuditView(long id, Instant at, String by, long seed, long population, int sample, int leftOvers,
                             long bytesRead, boolean confirmed, String sha256) {
}
