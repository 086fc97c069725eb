package secondlook.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A provider on a free port of this machine, whose answers a test writes, right ones and forged ones. */
public final class TestProvider implements AutoCloseable {

    public static final String CLIENT = "second-look";
    static final String SECRET = "a secret of the client, long enough for HMAC-SHA-256";

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey nobodysKey;
    private final Map<String, String> configured = new HashMap<>();
    private String idToken = "";
    private String tokenRequest = "";
    private String authorization = "";

    public TestProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("k1").generate();
            nobodysKey = new RSAKeyGenerator(2048).keyID("k1").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/.well-known/openid-configuration", call -> answer(call, description()));
        server.createContext("/keys", call -> answer(call, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
        configured.putAll(Map.of("secondlook.oidc.issuer", issuer(), "secondlook.oidc.client.id", CLIENT,
                "secondlook.oidc.client.secret", SECRET, "secondlook.oidc.roles",
                "sl-examiners=EXAMINER,sl-laso=LASO", "secondlook.oidc.acr", "2",
                "secondlook.address", "https://look.example", "secondlook.oidc.claim.unit", "department",
                "secondlook.oidc.timeout", "2"));
    }

    public TestProvider with(String key, String value) {
        configured.put("secondlook.oidc." + key, value);
        return this;
    }

    /** By which the LASO finds that subject. */
    public String reference(String subject) {
        return new Stated(issuer(), subject, null, null, null, List.of(), Set.of(), null, List.of(), false, null, null)
                .reference();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    OpenIdSettings settings() {
        return OpenIdSettings.read(configured::get);
    }

    public OpenIdProvider asConfigured(Clock clock) {
        return new OpenIdProvider(settings(), clock);
    }

    /** The claims of a right answer: examiner, second factor, proven at that moment. */
    public static JWTClaimsSet.Builder claims(String subject, Instant proven) {
        return new JWTClaimsSet.Builder().subject(subject).claim("preferred_username", "r.doe")
                .claim("name", "Robin Doe").claim("department", "CIU")
                .claim("groups", List.of("sl-examiners", "staff")).claim("acr", "2")
                .claim("auth_time", proven.getEpochSecond());
    }

    /** Lets somebody in; answers with the query that the browser comes back with. */
    public String letIn(Asked asked, JWTClaimsSet.Builder claims) {
        return letIn(asked, claims, UnaryOperator.identity());
    }

    String letIn(Asked asked, JWTClaimsSet.Builder claims, UnaryOperator<JWTClaimsSet.Builder> forged) {
        idToken = signed(forged.apply(whole(claims, asked)).build());
        return back(asked);
    }

    /** With an ID token that this provider has not made so. */
    String letInWith(Asked asked, String token) {
        idToken = token;
        return back(asked);
    }

    private static String back(Asked asked) {
        return "code=c1&state=" + asked.state();
    }

    JWTClaimsSet.Builder whole(JWTClaimsSet.Builder claims, Asked asked) {
        Instant now = Instant.now();
        return claims.issuer(issuer()).audience(CLIENT).claim("nonce", asked.nonce()).issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)));
    }

    String signed(JWTClaimsSet claims) {
        return signed(claims, key);
    }

    String signedByAnother(JWTClaimsSet claims) {
        return signed(claims, nobodysKey);
    }

    static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    /** Under the client's secret, and under the public key's text, as forgers confuse the algorithms. */
    static String hmac(JWTClaimsSet claims, String secret) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(), claims);
            token.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String publicKey() {
        return key.toPublicJWK().toJSONString();
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The body of the last token request. */
    String tokenRequest() {
        return tokenRequest;
    }

    String authorization() {
        return authorization;
    }

    private String description() {
        return ("{'issuer':'%1$s','authorization_endpoint':'%1$s/auth','token_endpoint':'%1$s/token',"
                + "'jwks_uri':'%1$s/keys','end_session_endpoint':'%1$s/end','response_types_supported':['code'],"
                + "'subject_types_supported':['public'],'id_token_signing_alg_values_supported':['RS256']}")
                .formatted(issuer()).replace('\'', '"');
    }

    private void token(HttpExchange call) {
        try {
            tokenRequest = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            authorization = String.valueOf(call.getRequestHeaders().getFirst("Authorization"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answer(call, "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"" + idToken
                + "\"}");
    }

    private static void answer(HttpExchange call, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        try (call) {
            call.sendResponseHeaders(200, body.length);
            call.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
