package secondlook.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.ParseException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import secondlook.policy.Role;
import secondlook.shared.KeyVault;
import secondlook.shared.NotPermitted;

/**
 * Issues access tokens to whoever has proved their credentials, reads them again at every call, and publishes the keys.
 * Asked by the sign-in machinery, before there is a caller: open to everybody, and no act of its own.
 */
@Stateless
@PermitAll
public class TokenDirectory {

    /** What a program can be. */
    private static final Set<String> GROUPS = Set.of(Role.AGENCY.name(), Role.BOOKING.name());

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    SigningKeys keys;

    @Inject
    KeyVault vault;

    @Inject
    TokenSettings settings;

    @Inject
    ExternalIssuer external;

    @Inject
    Clock clock;

    /** Seconds a token is good for. */
    public long lifetime() {
        return AccessTokens.LIFETIME.toSeconds();
    }

    /** A new token, signed with the current key. */
    public String issue(NewToken wanted) {
        SigningKey key = keys.current().orElseThrow(() -> new IllegalStateException(
                "There is no key to sign tokens with; the start makes one"));
        return new AccessTokens(settings, clock).signed(wanted, key.pair(vault));
    }

    /**
     * What the token says; NotPermitted, with what to do, when it does not hold, the program's key by which it was got
     * has been removed since, or it is bound to another certificate than the connection has shown.
     *
     * @param certificate thumbprint of that certificate, null when none was shown
     */
    public AccessToken read(String bearer, String certificate) {
        SignedJWT token = AccessTokens.parsed(bearer);
        try {
            JWTClaimsSet unproved = token.getJWTClaimsSet();
            if (external.issues(unproved.getIssuer())) {
                return external.read(token);
            }
            SigningKey key = keys.good(AccessTokens.kid(token)).orElseThrow(() -> new NotPermitted(
                    "The token names a signing key that is not, or not any more, in use. Get a new token at "
                    + "/api/v1/token."));
            JWTClaimsSet claims = new AccessTokens(settings, clock).checked(token, key.publicKey());
            still(claims.getStringClaim(AccessTokens.KEY));
            bound(claims.getJSONObjectClaim("cnf"), certificate);
            Set<String> groups = new HashSet<>(claims.getStringListClaim("groups"));
            groups.retainAll(GROUPS);
            return new AccessToken(claims.getSubject(), Set.copyOf(groups), claims.getStringClaim("scope"),
                    claims.getJWTID());
        } catch (ParseException e) {
            throw new NotPermitted("The token's claims cannot be read. Get a new token at /api/v1/token.");
        }
    }

    /** What is checked once more at each call: the program's key is still registered. */
    private void still(String programKey) {
        if (programKey != null) {
            ProgramKey key = em.find(ProgramKey.class, programKey);
            if (key == null || key.removed()) {
                throw new NotPermitted("The key by which this token was got has been removed. Sign in with another "
                        + "registered key, or ask the Department's LASO to register one.");
            }
        }
    }

    private static void bound(Map<String, Object> confirmation, String certificate) {
        if (confirmation != null && (certificate == null
                || !certificate.equals(confirmation.get(AccessTokens.BOUND)))) {
            throw new NotPermitted("The token is bound to a certificate that this connection has not shown. Call with "
                    + "the certificate the token was got with.");
        }
    }

    /** Our public keys as a JWKS document (RFC 7517): the current one, and old ones until their tokens are out. */
    public String publishedKeys() {
        return new JWKSet(keys.published().stream().map(key -> (JWK) key.publicKey()).toList())
                .toString(true);
    }
}
