package secondlook.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import secondlook.shared.Text;

/**
 * ID tokens of one provider: signed by a key that it publishes, of the configured issuer, for this client, in time, in
 * answer to this question. Only signatures that the provider alone can make count: neither none at all nor one under
 * the client's secret, which this side knows too. The library leaves the authorized party (azp) to its user.
 */
final class IdTokens {

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384,
            JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.PS384, JWSAlgorithm.PS512, JWSAlgorithm.ES256,
            JWSAlgorithm.ES384, JWSAlgorithm.ES512);
    private static final int LONGEST_KEYS = 200_000;
    private static final int LONGEST_SUBJECT = 255;
    private static final int LONGEST_SHOWN = 120;

    private final OpenIdSettings settings;
    private final IDTokenValidator validator;

    IdTokens(OpenIdSettings settings, JWKSource<SecurityContext> keys) {
        this.settings = settings;
        validator = new IDTokenValidator(new Issuer(settings.issuer()), new ClientID(settings.clientId()),
                new JWSVerificationKeySelector<>(ALGORITHMS, keys), null);
        validator.setMaxClockSkew((int) settings.skew().toSeconds());
    }

    /**
     * The keys that the provider publishes there; asked again when a token names one that is not among them, and by no
     * thread of the library's own, of which the server would not know.
     */
    static JWKSource<SecurityContext> keysAt(URI address, int millis) throws Broken {
        try {
            return JWKSourceBuilder.create(address.toURL(), new DefaultResourceRetriever(millis, millis, LONGEST_KEYS))
                    .refreshAheadCache(false).retrying(true).build();
        } catch (MalformedURLException e) {
            throw Broken.answer("its description names no keys", e);
        }
    }

    Stated read(JWT token, String nonce) throws Broken {
        try {
            validator.validate(token, new Nonce(nonce));
            return stated(token.getJWTClaimsSet(), token.getParsedString());
        } catch (BadJWTException e) {
            throw Broken.answer(reason(e), e);
        } catch (BadJOSEException e) {
            throw Broken.answer("its signature is none of the provider's", e);
        } catch (JOSEException e) {
            throw Broken.unreachable("its keys could not be read", e);
        } catch (ParseException e) {
            throw Broken.answer("its claims cannot be read", e);
        }
    }

    /** The library's own words, which name the claim; what is about time says what to do. */
    private static String reason(BadJWTException e) {
        String said = String.valueOf(e.getMessage());
        boolean time = said.contains("xpired") || said.contains("issue") && said.contains("ahead")
                || said.contains("before");
        return time ? "its time is not now, the clocks of the two systems may differ: tell the operator" : said;
    }

    private Stated stated(JWTClaimsSet claims, String idToken) throws ParseException, Broken {
        String party = claims.getStringClaim("azp");
        if (party == null ? claims.getAudience().size() > 1 : !party.equals(settings.clientId())) {
            throw Broken.answer("it was given to another client (azp)", null);
        }
        String subject = claims.getSubject();
        if (subject == null || subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw Broken.answer("it names no subject", null);
        }
        List<String> values = values(at(claims.getClaims(), settings.roleClaim()));
        List<String> amr = values(claims.getClaim("amr"));
        String acr = claims.getClaim("acr") instanceof String text ? text : null;
        Date proven = claims.getDateClaim("auth_time");
        return new Stated(claims.getIssuer(), subject, shown(claims.getClaim("preferred_username")),
                shown(claims.getClaim("name")), settings.unitClaim() == null ? null
                : shown(at(claims.getClaims(), settings.unitClaim())), values, settings.rolesOf(values), acr, amr,
                secondFactor(acr, amr), proven == null ? null : Instant.ofEpochMilli(proven.getTime()), idToken);
    }

    /** What is configured has to be stated; where both are, both. */
    private boolean secondFactor(String acr, List<String> amr) {
        return (settings.acr().isEmpty() || acr != null && settings.acr().contains(acr))
                && (settings.amr().isEmpty() || amr.stream().anyMatch(settings.amr()::contains));
    }

    /** The claim of that name, or, where there is none, what the dots of the name lead to. */
    private static Object at(Map<?, ?> claims, String name) {
        if (claims.containsKey(name) || !name.contains(".")) {
            return claims.get(name);
        }
        int dot = name.indexOf('.');
        return claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner ? at(inner, name.substring(dot + 1))
                : null;
    }

    private static List<String> values(Object claim) {
        if (claim instanceof String text) {
            return List.of(text);
        }
        return claim instanceof Collection<?> many ? many.stream().flatMap(IdTokens::texts).toList() : List.of();
    }

    private static Stream<String> texts(Object value) {
        return value instanceof String text ? Stream.of(text) : Stream.empty();
    }

    private static String shown(Object claim) {
        return claim instanceof String text && !text.isBlank() ? Text.cut(text.strip(), LONGEST_SHOWN) : null;
    }
}
