package secondlook.identity;

import java.time.Instant;
import secondlook.policy.Role;

/** An account as the LASO sees it; lastSignIn is null before the first. */
public record AccountView(String username, String name, String unit, Role role, boolean enabled, boolean locked,
                          Instant createdAt, Instant lastSignIn) {
}
