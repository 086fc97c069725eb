package secondlook.identity;

import java.time.Instant;

/**
 * A passkey as its member sees it.
 *
 * @param lastUsed null before the first use
 * @param copyable whether its maker's service may copy it between devices, or it stays on the one it was made on
 */
public record PasskeyView(String credentialId, String label, Instant createdAt, Instant lastUsed, boolean copyable) {
}
