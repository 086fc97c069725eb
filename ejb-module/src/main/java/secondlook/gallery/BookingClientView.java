package secondlook.gallery;

import java.time.Instant;

/** Credentials of a booking system as the LASO sees them: never the secret. */
public record BookingClientView(String clientId, String name, Instant issuedAt, boolean revoked) {
}
