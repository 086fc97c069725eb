package secondlook.identity;

import secondlook.policy.Role;

/** An account to open. */
public record NewAccount(String username, String name, String unit, Role role, String password) {
}
