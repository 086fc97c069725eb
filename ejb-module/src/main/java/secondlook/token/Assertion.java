package secondlook.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import secondlook.shared.NotPermitted;

/**
 * What a program signs to prove who it is (private_key_jwt: RFC 7523, section 3). Signed by a registered key of
 * its own, with an algorithm that only the holder of a private key can use; about itself; for this system's token
 * address or issuer alone; good for five minutes at most; with an id that is used once.
 */
final class Assertion {

    static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    /** Characters, looked at before anything is read. */
    static final int LONGEST = 8_000;
    static final Duration LONGEST_LIFE = Duration.ofMinutes(5);
    /** By how much the program's clock may be off, either way. */
    static final Duration SKEW = Duration.ofSeconds(30);
    private static final int LONGEST_ID = 255;
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256,
            JWSAlgorithm.ES256);

    private final SignedJWT jwt;
    private final JWTClaimsSet claims;

    private Assertion(SignedJWT jwt, JWTClaimsSet claims) {
        this.jwt = jwt;
        this.claims = claims;
    }

    /** Read and not believed yet; NotPermitted when it is too long, unsigned, or signed in a way that is not taken. */
    static Assertion read(String text) {
        if (text.length() > LONGEST) {
            throw new NotPermitted("The assertion is longer than " + LONGEST + " characters. Leave out what is not "
                    + "asked for.");
        }
        try {
            SignedJWT jwt = SignedJWT.parse(text);
            if (!ALGORITHMS.contains(jwt.getHeader().getAlgorithm())) {
                throw new NotPermitted("Sign the assertion with RS256, PS256 or ES256, and with the program's own "
                        + "private key.");
            }
            return new Assertion(jwt, jwt.getJWTClaimsSet());
        } catch (ParseException e) {
            throw new NotPermitted("The assertion is no signed JWT. Sign it with RS256, PS256 or ES256.");
        }
    }

    /** Who it says it is: issuer and subject, which have to be the same; null when it does not say. */
    String client() {
        return claims.getSubject() != null && claims.getSubject().equals(claims.getIssuer()) ? claims.getSubject()
                : null;
    }

    /** Which of the program's keys has to prove it, null when it does not say. */
    String kid() {
        return jwt.getHeader().getKeyID();
    }

    String id() {
        return claims.getJWTID();
    }

    Instant ends() {
        return claims.getExpirationTime().toInstant();
    }

    boolean signedBy(JWK key) {
        if (key.getAlgorithm() != null && !key.getAlgorithm().equals(jwt.getHeader().getAlgorithm())) {
            return false;
        }
        try {
            JWSVerifier verifier = key instanceof ECKey ec ? new ECDSAVerifier(ec) : new RSASSAVerifier(key.toRSAKey());
            return verifier.supportedJWSAlgorithms().contains(jwt.getHeader().getAlgorithm()) && jwt.verify(verifier);
        } catch (JOSEException e) {
            return false;
        }
    }

    /** NotPermitted, with what to change, unless it is for one of these alone, in time, and has an id. */
    void holds(Set<String> audiences, Instant now) {
        require(claims.getAudience().size() == 1 && audiences.contains(claims.getAudience().get(0)),
                "Set aud to this system's token address or to its issuer, and to nothing else: "
                        + String.join(" or ", audiences.stream().sorted().toList()) + ".");
        Date exp = claims.getExpirationTime();
        require(exp != null, "Set exp, at most five minutes ahead.");
        require(exp.toInstant().isAfter(now), "The assertion has expired. Make a new one for each token, and check the "
                + "program's clock: here it is " + now + ".");
        require(!exp.toInstant().isAfter(now.plus(LONGEST_LIFE)), "Set exp at most five minutes ahead, and check the "
                + "program's clock: here it is " + now + ".");
        require(notAhead(claims.getIssueTime(), now) && notAhead(claims.getNotBeforeTime(), now), "The assertion is "
                + "from the future (iat, nbf). Check the program's clock: here it is " + now + ".");
        require(claims.getIssueTime() == null || !claims.getIssueTime().toInstant()
                .isBefore(now.minus(LONGEST_LIFE).minus(SKEW)), "The assertion is too old (iat). Make a new one for "
                + "each token, and check the program's clock: here it is " + now + ".");
        require(id() != null && !id().isBlank() && id().length() <= LONGEST_ID, "Set jti to an id that is used once, "
                + "for example a UUID.");
    }

    private static boolean notAhead(Date time, Instant now) {
        return time == null || !time.toInstant().isAfter(now.plus(SKEW));
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new NotPermitted(message);
        }
    }
}
