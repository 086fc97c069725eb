package secondlook.identity;

import java.time.Instant;
import secondlook.policy.Role;

/**
 * An account as the LASO sees it.
 *
 * @param disabledReason  why it is disabled, null while it is not
 * @param secondFactor    whether a second factor is set up
 * @param initialPassword whether its owner has to replace the password that the LASO gave
 * @param lastSignIn      null before the first
 */
public record AccountView(String username, String name, String unit, Role role, AccountState state,
                          String disabledReason, boolean secondFactor, boolean initialPassword, Instant createdAt,
                          Instant lastSignIn) {

    public boolean enabled() {
        return state == AccountState.ENABLED || state == AccountState.LOCKED;
    }

    public boolean locked() {
        return state == AccountState.LOCKED;
    }

    public boolean inactive() {
        return state == AccountState.INACTIVE;
    }
}
