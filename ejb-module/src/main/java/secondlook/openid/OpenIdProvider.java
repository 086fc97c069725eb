package secondlook.openid;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The department's provider (OpenID Connect Core 1.0, code flow): what is asked, and what its answer says. Whether that
 * suffices is for the policy. The provider's own description is read at the first sign-in, so that a provider that is
 * down keeps nobody else out; it is kept until the next start, its keys as long as they serve.
 */
@ApplicationScoped
public class OpenIdProvider {

    /** Who somebody is has to be shown again each time: another's session at a shared desk lets nobody in (7.6). */
    private static final int PROVEN_NOW = 0;

    private final OpenIdSettings settings;
    private final Clock clock;
    private volatile OIDCProviderMetadata description;
    private volatile IdTokens tokens;

    protected OpenIdProvider() {
        settings = null;
        clock = null;
    }

    @Inject
    public OpenIdProvider(Clock clock) {
        this(OpenIdSettings.read(key -> ConfigProvider.getConfig().getOptionalValue(key, String.class).orElse(null)),
                clock);
    }

    OpenIdProvider(OpenIdSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Makes the container build this bean, which reads the configuration. */
    void check() {
        offered();
    }

    /** Whether a provider is configured. */
    public boolean offered() {
        return settings != null;
    }

    /** What people call it; null when there is none. */
    public String name() {
        return offered() ? settings.name() : null;
    }

    /** By how much its clock may be off. */
    public Duration skew() {
        return settings.skew();
    }

    /** A new question; the credentials are always asked for anew. */
    public Asked ask(boolean signature) throws Broken {
        CodeVerifier verifier = new CodeVerifier();
        State state = new State();
        Nonce nonce = new Nonce();
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(ResponseType.CODE,
                new Scope(settings.scopes().toArray(String[]::new)), new ClientID(settings.clientId()),
                settings.returnTo()).endpointURI(description().getAuthorizationEndpointURI()).state(state).nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256).prompt(Prompt.Type.LOGIN).maxAge(PROVEN_NOW);
        if (!settings.acr().isEmpty()) {
            request.acrValues(settings.acr().stream().sorted().map(ACR::new).toList());
        }
        return new Asked(request.build().toURI(), state.getValue(), nonce.getValue(), verifier.getValue(),
                clock.instant(), signature);
    }

    /**
     * What the provider states, out of the query with which the browser came back.
     *
     * @throws Broken when the person was denied there, the provider cannot be reached, or the answer does not hold
     */
    public Stated redeem(Asked asked, String query) throws Broken {
        AuthorizationCode code = code(asked, query);
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(code, settings.returnTo(),
                new CodeVerifier(asked.verifier()));
        HTTPRequest request = new TokenRequest(description().getTokenEndpointURI(), authentication(), grant)
                .toHTTPRequest();
        request.setConnectTimeout(millis());
        request.setReadTimeout(millis());
        request.setFollowRedirects(false);
        TokenResponse answer;
        try {
            answer = OIDCTokenResponseParser.parse(request.send());
        } catch (IOException e) {
            throw unreachable(e);
        } catch (ParseException e) {
            throw Broken.answer("its token endpoint did not answer as a provider does", e);
        }
        if (!answer.indicatesSuccess()) {
            throw Broken.answer("it did not take the code (" + word(answer.toErrorResponse().getErrorObject()
                    .getCode()) + ")", null);
        }
        return tokens().read(((OIDCTokenResponse) answer).getOIDCTokens().getIDToken(), asked.nonce());
    }

    /** By the answer's own state only; the issuer is looked at where it is named (RFC 9207). */
    private AuthorizationCode code(Asked asked, String query) throws Broken {
        AuthenticationResponse answer;
        try {
            answer = AuthenticationResponseParser.parse(URI.create(settings.returnTo() + "?" + query));
        } catch (ParseException | IllegalArgumentException e) {
            throw Broken.answer("it sent the browser back without a word that can be read", e);
        }
        if (answer.getState() == null || !answer.getState().getValue().equals(asked.state())) {
            throw Broken.answer("this answer belongs to another sign-in", null);
        }
        if (answer.getIssuer() != null && !answer.getIssuer().getValue().equals(settings.issuer().toString())) {
            throw Broken.answer("this answer comes from another provider", null);
        }
        if (answer instanceof AuthenticationErrorResponse denied) {
            throw Broken.answer("it has not let you in (" + word(denied.getErrorObject().getCode()) + ")", null);
        }
        AuthorizationCode code = answer.toSuccessResponse().getAuthorizationCode();
        if (code == null) {
            throw Broken.answer("it sent the browser back without a code", null);
        }
        return code;
    }

    /** How the browser signs out there; empty where the provider offers no such thing or cannot be asked. */
    public Optional<SignOut> signOut(String idToken) {
        try {
            return Optional.ofNullable(description().getEndSessionEndpointURI()).map(endpoint ->
                    new SignOut(endpoint, idToken, settings.clientId(),
                            settings.returnTo().resolve("/signin.xhtml?why=out")));
        } catch (Broken e) {
            return Optional.empty();
        }
    }

    /** An error code of the protocol, and nothing else that a provider or a browser may have put in its place. */
    private static String word(String code) {
        return code != null && code.matches("[a-z_]{1,40}") ? code : "no reason given";
    }

    private ClientAuthentication authentication() throws Broken {
        ClientID id = new ClientID(settings.clientId());
        Secret secret = new Secret(settings.clientSecret());
        List<ClientAuthenticationMethod> ways = description().getTokenEndpointAuthMethods();
        boolean header = ways == null || ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return header ? new ClientSecretBasic(id, secret) : new ClientSecretPost(id, secret);
    }

    private OIDCProviderMetadata description() throws Broken {
        OIDCProviderMetadata known = description;
        if (known == null) {
            try {
                known = OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), millis(), millis());
            } catch (IOException e) {
                throw unreachable(e);
            } catch (GeneralException e) {
                throw Broken.answer("its description is none of the configured issuer", e);
            }
            description = known;
        }
        return known;
    }

    private IdTokens tokens() throws Broken {
        IdTokens known = tokens;
        if (known == null) {
            known = new IdTokens(settings, IdTokens.keysAt(description().getJWKSetURI(), millis()));
            tokens = known;
        }
        return known;
    }

    private Broken unreachable(IOException e) {
        return Broken.unreachable("it did not answer within " + settings.timeout().toSeconds() + " seconds", e);
    }

    private int millis() {
        return (int) settings.timeout().toMillis();
    }
}
