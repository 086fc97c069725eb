package secondlook.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.MalformedURLException;
import java.text.ParseException;
import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import secondlook.policy.Role;
import secondlook.shared.NotPermitted;

/**
 * An authorization server of somebody else, by configuration. It proves who the program is and what it may do; that the
 * program, its agency and its agreement are in the register is asked here at every call, as with our own tokens. Its
 * keys are kept as long as they serve and asked for again, at most every half minute, when a token names another one.
 */
@ApplicationScoped
class ExternalIssuer {

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256,
            JWSAlgorithm.ES256);
    private static final int LONGEST_KEYS = 200_000;
    private static final int MILLIS = 2_000;

    private final TokenSettings.External settings;
    private final DefaultJWTProcessor<SecurityContext> processor;

    protected ExternalIssuer() {
        settings = null;
        processor = null;
    }

    @Inject
    ExternalIssuer(TokenSettings all, Clock clock) {
        settings = all.external();
        processor = settings == null ? null : processor(all, clock);
    }

    private static DefaultJWTProcessor<SecurityContext> processor(TokenSettings all, Clock clock) {
        TokenSettings.External settings = all.external();
        DefaultJWTProcessor<SecurityContext> made = new DefaultJWTProcessor<>();
        made.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys(settings)));
        // Null: many servers leave the type out.
        made.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(AccessTokens.TYPE, JOSEObjectType.JWT, null));
        made.setJWTClaimsSetVerifier(new AccessTokens(all, clock).claims(settings.issuer(), settings.audience(),
                Set.of("exp", "iat", settings.client())));
        return made;
    }

    /** By no thread of the library's own, of which the server would not know. */
    private static JWKSource<SecurityContext> keys(TokenSettings.External settings) {
        try {
            return JWKSourceBuilder.create(settings.keys().toURL(), new DefaultResourceRetriever(MILLIS, MILLIS,
                    LONGEST_KEYS)).refreshAheadCache(false).build();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("The keys' address is none: " + settings.keys(), e);
        }
    }

    boolean issues(String issuer) {
        return settings != null && settings.issuer().equals(issuer);
    }

    AccessToken read(SignedJWT token) {
        try {
            JWTClaimsSet claims = processor.process(token, null);
            return new AccessToken(claims.getClaimAsString(settings.client()), Set.of(Role.AGENCY.name()),
                    scope(claims.getClaim(settings.scope())), claims.getJWTID());
        } catch (BadJOSEException e) {
            throw new NotPermitted("The token of " + settings.issuer() + " does not hold: " + AccessTokens.words(e)
                    + ". Get a new one there.");
        } catch (JOSEException e) {
            throw new NotPermitted("The keys of " + settings.issuer() + " cannot be read now. Try again; if it stays, "
                    + "tell the operator.");
        } catch (ParseException e) {
            throw new NotPermitted("The token of " + settings.issuer() + " names no client. Get a new one there.");
        }
    }

    private static String scope(Object claim) {
        return claim instanceof Collection<?> many
                ? many.stream().map(Objects::toString).collect(Collectors.joining(" "))
                : claim instanceof String text ? text : "";
    }
}
