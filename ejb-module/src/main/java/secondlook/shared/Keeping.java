package secondlook.shared;

import java.time.Instant;
import secondlook.policy.RetentionKind;

/**
 * Something that is kept for a time.
 *
 * @param key       names it among those of its kind
 * @param requestId the request it belongs to, null without one
 * @param since     what its period is counted from
 */
public record Keeping(RetentionKind kind, String key, String requestId, Instant since) {
}
