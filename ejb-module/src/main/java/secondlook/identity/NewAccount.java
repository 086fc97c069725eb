package secondlook.identity;

import secondlook.policy.PasswordPolicy;
import secondlook.policy.Role;

/** An account to open. */
public record NewAccount(String username, String name, String unit, Role role, String password) {

    PasswordPolicy.Owner owner() {
        return new PasswordPolicy.Owner(username, name, unit);
    }
}
