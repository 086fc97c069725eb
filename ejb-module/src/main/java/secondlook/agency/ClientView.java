package secondlook.agency;

import java.time.Instant;

/** API credentials as the LASO sees them: never the secret. */
public record ClientView(String clientId, Instant issuedAt, boolean revoked) {
}
