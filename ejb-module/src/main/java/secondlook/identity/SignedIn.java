package secondlook.identity;

import secondlook.policy.Role;

/** Who has signed in. */
public record SignedIn(String username, String name, String unit, Role role) {
}
