package secondlook.identity;

import secondlook.openid.SignOut;

/**
 * A finished sign-in by the department's provider.
 *
 * @param signOut how the browser ends its session there later, null where the provider offers nothing for that
 */
public record ProviderEntered(Entered entered, SignOut signOut) {
}
