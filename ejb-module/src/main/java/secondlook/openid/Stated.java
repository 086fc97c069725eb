package secondlook.openid;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import secondlook.policy.Role;
import secondlook.shared.Sha256;

/**
 * What the provider has stated of somebody, in an answer that holds.
 *
 * @param subject         never changes and is never given to somebody else, within the issuer
 * @param username        as the provider shows it; people change it, so it decides nothing
 * @param unit            null when none is read or stated
 * @param roleValues      values of the configured claim
 * @param roles           what they stand for here
 * @param acr             null when not stated
 * @param secondFactor    whether the stated acr and amr are among those configured
 * @param authenticatedAt null when not stated
 * @param idToken         for signing out at the provider; nobody's log
 */
public record Stated(String issuer, String subject, String username, String name, String unit, List<String> roleValues,
                     Set<Role> roles, String acr, List<String> amr, boolean secondFactor, Instant authenticatedAt,
                     String idToken) {

    private static final int REFERENCE = 8;

    /** Eight characters by which two people can speak of a subject without reading an identifier aloud. */
    public String reference() {
        String hash = Sha256.of((issuer + "\n" + subject).getBytes(StandardCharsets.UTF_8));
        return hash.substring(0, REFERENCE / 2) + "-" + hash.substring(REFERENCE / 2, REFERENCE);
    }

    @Override
    public String toString() {
        return "Stated by " + issuer;
    }
}
