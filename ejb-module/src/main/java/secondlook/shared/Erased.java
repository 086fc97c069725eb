package secondlook.shared;

import java.time.Instant;
import java.util.UUID;
import secondlook.policy.RetentionKind;

/**
 * One object is erased in the transaction in progress; whoever erases fires it, so that retention records it
 * (307.5-6.1.3.b). It says nothing of what the object showed.
 *
 * @param id        of this erasure
 * @param key       what names the object among those of its kind: of a request, a search, a report, a file
 * @param requestId the request it belonged to, null without one
 * @param sha256    of the bytes that are gone
 */
public record Erased(String id, RetentionKind kind, String key, String requestId, String sha256, long bytes,
                     Instant at) {

    public static Erased now(RetentionKind kind, String key, String requestId, byte[] gone, Instant at) {
        return new Erased(UUID.randomUUID().toString(), kind, key, requestId, Sha256.of(gone), gone.length, at);
    }
}
