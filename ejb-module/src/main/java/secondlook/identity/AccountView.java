package secondlook.identity;

import java.time.Instant;
import secondlook.policy.Role;

/**
 * An account as the LASO sees it.
 *
 * @param secondFactor whether a second factor is set up
 * @param lastSignIn   null before the first
 */
public record AccountView(String username, String name, String unit, Role role, boolean enabled, boolean locked,
                          boolean secondFactor, Instant createdAt, Instant lastSignIn) {
}
