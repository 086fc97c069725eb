package secondlook.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import secondlook.shared.NotPermitted;

/**
 * Form and checks of this system's own access tokens (RFC 9068): five minutes long, because a token cannot be called
 * back; what the register says now is asked again at every call all the same.
 */
final class AccessTokens {

    static final Duration LIFETIME = Duration.ofMinutes(5);
    /** By how much the clocks of two servers of this system may differ. */
    static final Duration SKEW = Duration.ofSeconds(30);
    /** Characters; our own have about a thousand. */
    static final int LONGEST = 6_000;
    static final String KEY = "client_key";
    static final String BOUND = "x5t#S256";
    static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    private static final String BAD = "Get a new token at /api/v1/token.";

    private final TokenSettings settings;
    private final Clock clock;

    AccessTokens(TokenSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    String signed(NewToken wanted, RSAKey pair) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(settings.issuer())
                .audience(settings.audience()).subject(wanted.clientId()).claim("client_id", wanted.clientId())
                .claim("groups", List.of(wanted.role().name())).claim("scope", wanted.scope())
                .claim("agency", wanted.agency()).claim("agreement", wanted.agreement())
                .claim(KEY, wanted.key()).jwtID(UUID.randomUUID().toString()).issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)));
        if (wanted.certificate() != null) {
            claims.claim("cnf", Map.of(BOUND, wanted.certificate()));
        }
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).type(TYPE)
                .keyID(pair.getKeyID()).build(), claims.build());
        try {
            token.sign(new RSASSASigner(pair));
        } catch (JOSEException e) {
            throw new IllegalStateException("The token could not be signed", e);
        }
        return token.serialize();
    }

    /** The token as text, nothing of it believed yet; NotPermitted when it is too long or no signed JWT. */
    static SignedJWT parsed(String bearer) {
        if (bearer.length() > LONGEST) {
            throw new NotPermitted("The token is longer than " + LONGEST + " characters. " + BAD);
        }
        try {
            SignedJWT token = SignedJWT.parse(bearer);
            token.getJWTClaimsSet();
            return token;
        } catch (ParseException e) {
            throw new NotPermitted("The token is no signed JWT. " + BAD);
        }
    }

    /** The name of the key to look for; NotPermitted when it is none that we would have signed with. */
    static String kid(SignedJWT token) {
        if (!JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm()) || !TYPE.equals(token.getHeader().getType())
                || token.getHeader().getKeyID() == null) {
            throw new NotPermitted("The token is not of the kind that this system issues. " + BAD);
        }
        return token.getHeader().getKeyID();
    }

    /** What it says; NotPermitted unless it was signed with this key, is in time and meant for this system. */
    JWTClaimsSet checked(SignedJWT token, RSAKey key) {
        try {
            if (!token.verify(new RSASSAVerifier(key))) {
                throw new NotPermitted("The token's signature does not hold. " + BAD);
            }
            JWTClaimsSet claims = token.getJWTClaimsSet();
            claims(settings.issuer(), settings.audience(), Set.of("sub", "exp", "iat", "jti", "scope", "groups"))
                    .verify(claims, null);
            return claims;
        } catch (BadJWTException e) {
            throw new NotPermitted("The token does not hold now or here: " + words(e) + ". " + BAD);
        } catch (JOSEException | ParseException e) {
            throw new NotPermitted("The token cannot be read. " + BAD);
        }
    }

    /** The library's words, without what would end a quoted text of a header. */
    static String words(Exception e) {
        return String.valueOf(e.getMessage()).replaceAll("[^ -!#-\\[\\]-~]", "");
    }

    DefaultJWTClaimsVerifier<SecurityContext> claims(String issuer, String audience, Set<String> required) {
        DefaultJWTClaimsVerifier<SecurityContext> verifier = new DefaultJWTClaimsVerifier<>(audience,
                new JWTClaimsSet.Builder().issuer(issuer).build(), required) {
            @Override
            protected Date currentTime() {
                return Date.from(clock.instant());
            }
        };
        verifier.setMaxClockSkew((int) SKEW.toSeconds());
        return verifier;
    }
}
