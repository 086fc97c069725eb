package secondlook.web.agency;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import secondlook.AppIT;
import secondlook.policy.Clause;
import secondlook.shared.Sealed;
import secondlook.token.ProgramKeyView;
import secondlook.web.Agencies;
import secondlook.web.Agencies.Registered;
import secondlook.web.Api;

public class TokenApiIT extends AppIT {

    @Inject
    private Agencies agencies;

    @Resource(lookup = "java:app/secondlook/db")
    private DataSource database;

    private Registered agency;

    @BeforeEach
    void register() {
        agency = agencies.register();
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void credentialsGiveATokenByFormAndByHeader() {
        Api.Answer form = Api.form("token", agency.form());
        Api.Answer header = Api.send(Api.call("token", null).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", basic(agency.client().clientId(), agency.client().secret()))
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));

        assertThat(form.status()).isEqualTo(200);
        assertThat(form.json().getString("token_type")).isEqualTo("Bearer");
        assertThat(form.json().getInt("expires_in")).isEqualTo(300);
        assertThat(form.header("Cache-Control")).contains("no-store");
        assertThat(Api.get("requests", header.json().getString("access_token")).status()).isEqualTo(200);
    }

    @Test
    void wrongSecretAndUnknownClientGetTheSameAnswer() {
        Api.Answer wrong = Api.form("token", agency.form() + "x");
        Api.Answer unknown = Api.form("token", agency.form().replace("agency-", "agency-0"));

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.json().getString("error")).isEqualTo("invalid_client");
        assertThat(unknown.text()).isEqualTo(wrong.text());
    }

    private static String assertion(Registered agency, RSAKey key, String audience) throws JOSEException {
        String client = agency.client().clientId();
        Instant now = Instant.now();
        SignedJWT assertion = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder().issuer(client).subject(client).audience(audience).issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(60))).jwtID(UUID.randomUUID().toString()).build());
        assertion.sign(new RSASSASigner(key));
        return "grant_type=client_credentials&client_assertion_type="
                + "urn:ietf:params:oauth:client-assertion-type:jwt-bearer&client_assertion=" + assertion.serialize();
    }

    private static String tokenUrl() {
        Api.Answer metadata = Api.send(HttpRequest.newBuilder(Api.address("/.well-known/oauth-authorization-server")));
        assertThat(metadata.status()).isEqualTo(200);
        assertThat(metadata.json().getString("jwks_uri")).endsWith("/.well-known/jwks.json");
        return metadata.json().getString("token_endpoint");
    }

    @Test
    void programSignsInWithItsPrivateKeyOnceAnAssertionUntilTheKeyIsRemoved() throws Exception {
        RSAKey key = anotherKey("k1");
        ProgramKeyView registered = agencies.key(agency, key);
        String form = assertion(agency, key, tokenUrl());
        String token = Api.form("token", form).json().getString("access_token");

        assertThat(Api.get("requests", token).status()).isEqualTo(200);
        Api.Answer replayed = Api.form("token", form);
        assertThat(replayed.status()).isEqualTo(401);
        assertThat(replayed.json().getString("error")).isEqualTo("invalid_client");
        assertThat(Api.form("token", assertion(agency, key, "https://elsewhere.example")).status()).isEqualTo(401);
        assertThat(Api.form("token", form + "&client_secret=x").json().getString("error"))
                .isEqualTo("invalid_request");
        agencies.remove(registered);
        turnedAway(token);
        assertThat(Api.form("token", assertion(agency, key, tokenUrl())).status()).isEqualTo(401);
    }

    @Test
    void tokensAreSignedWithAKeyThatIsPublished() throws Exception {
        JWKSet published = JWKSet.parse(Api.send(HttpRequest.newBuilder(
                Api.address("/.well-known/jwks.json"))).text());
        SignedJWT token = SignedJWT.parse(agency.token());
        RSAKey key = (RSAKey) published.getKeyByKeyId(token.getHeader().getKeyID());

        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(published.getKeys()).noneMatch(JWK::isPrivate);
    }

    @Test
    void formThatNoTokenRequestNeedsIsStoppedBeforeItIsRead() {
        Api.Answer answer = Api.form("token", agency.form() + "&padding=" + "x".repeat(20_000));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(Api.form("token", agency.form() + "&padding=" + "x".repeat(10_000)).status()).isEqualTo(200);
    }

    @Test
    void otherGrantsAndUnknownScopesAreRefused() {
        assertThat(Api.form("token", "grant_type=password").json().getString("error"))
                .isEqualTo("unsupported_grant_type");
        assertThat(Api.form("token", "client_id=x").json().getString("error")).isEqualTo("invalid_request");
        assertThat(Api.form("token", agency.form() + "&scope=admin").json().getString("error"))
                .isEqualTo("invalid_scope");
    }

    @Test
    void readingTokenReadsAndDoesNotWrite() {
        String token = Api.form("token", agency.form() + "&scope=requests.read").json().getString("access_token");

        assertThat(Api.get("requests", token).status()).isEqualTo(200);
        Api.Answer refused = Api.send(Api.call("requests/x", token).DELETE());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().getString("type")).endsWith("not-permitted");
        assertThat(refused.header("WWW-Authenticate")).contains("error=\"insufficient_scope\"",
                "scope=\"requests.withdraw\"");
    }

    private String signed(UnaryOperator<JWTClaimsSet.Builder> change, RSAKey key) {
        try {
            JWTClaimsSet good = SignedJWT.parse(agency.token()).getJWTClaimsSet();
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).type(new JOSEObjectType("at+jwt"))
                    .keyID(key.getKeyID()).build(), change.apply(new JWTClaimsSet.Builder(good)).build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key that this server signs with, past everything that keeps it. */
    private RSAKey ownKey() throws SQLException, ParseException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("select kid, sealed, wrapped_key from token_signing_key "
                     + "where ends_at is null")) {
            row.next();
            return RSAKey.parse(new String(Sealed.open(Base64.getDecoder().decode(row.getString(2)), row.getString(3),
                    "token_signing_key " + row.getString(1)), StandardCharsets.UTF_8));
        }
    }

    private static RSAKey anotherKey(String kid) throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(kid).generate();
    }

    private static void turnedAway(String token) {
        Api.Answer answer = Api.get("requests", token);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.json().getString("title")).isEqualTo("Not signed in");
        assertThat(answer.header("Set-Cookie")).isNull();
    }

    @Test
    void tokenSignedWithOurKeyIsGood() throws Exception {
        assertThat(Api.get("requests", signed(claims -> claims, ownKey())).status()).isEqualTo(200);
    }

    @Test
    void missingAndMalformedTokensAreTurnedAway() {
        turnedAway(null);
        turnedAway("garbage");
        turnedAway("e30.e30.e30");
    }

    @Test
    void expiredTokenIsTurnedAway() throws Exception {
        Date past = Date.from(Instant.now().minusSeconds(600));
        String token = signed(claims -> claims.expirationTime(past), ownKey());
        turnedAway(token);
        assertThat(Api.get("requests", token).header("WWW-Authenticate")).contains("error=\"invalid_token\"");
    }

    @Test
    void tokenForSomebodyElseOrOfAnotherIssuerIsTurnedAway() throws Exception {
        turnedAway(signed(claims -> claims.audience("another-api"), ownKey()));
        turnedAway(signed(claims -> claims.issuer("https://elsewhere.example"), ownKey()));
    }

    @Test
    void forgedAndUnsignedTokensAreTurnedAway() throws Exception {
        turnedAway(signed(claims -> claims, anotherKey(ownKey().getKeyID())));
        turnedAway(signed(claims -> claims, anotherKey("unknown")));
        turnedAway(new PlainJWT(SignedJWT.parse(agency.token()).getJWTClaimsSet()).serialize());
    }

    @Test
    void programThatCallsTooFastIsToldToWaitAndOthersAreNot() {
        String token = agency.token();
        Api.Answer answer = Api.get("nothing", token);
        for (int call = 0; call < 3000 && answer.status() == 404; call++) {
            answer = Api.get("nothing", token);
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(answer.header("RateLimit")).startsWith("\"calls\";r=0;t=");
        assertThat(answer.header("RateLimit-Policy")).endsWith(";w=60");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().getString("detail")).contains("Wait");
        Api.Answer other = Api.get("requests", agencies.register().token());
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.header("RateLimit")).doesNotContain("r=0;");
    }

    @Test
    void tokenOfAnUnknownClientIsTurnedAway() throws Exception {
        turnedAway(signed(claims -> claims.subject("agency-none"), ownKey()));
    }

    @Test
    void groupsThatATokenClaimsBesideItsOwnGiveNothing() throws Exception {
        String token = signed(claims -> claims.claim("groups", List.of("LASO", "AUDITOR")), ownKey());
        Api.Answer answer = Api.get("requests", token);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().getString("type")).endsWith("not-permitted");
    }

    @Test
    void revokedCredentialsAreWorthlessFromTheNextCall() {
        String token = agency.token();
        assertThat(Api.get("requests", token).status()).isEqualTo(200);
        agencies.revoke(agency);

        turnedAwayWithOwnWords(token);
        assertThat(Api.form("token", agency.form()).status()).isEqualTo(401);
    }

    private static void turnedAwayWithOwnWords(String token) {
        Api.Answer answer = Api.get("requests", token);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().getString("detail")).contains("revoked");
    }

    @Test
    void suspendedAgencyIsRefusedFromTheNextCallUntilItIsReinstated() {
        String token = agency.token();
        assertThat(Api.get("requests", token).status()).isEqualTo(200);
        agencies.suspend(agency);

        Api.Answer refused = Api.get("requests", token);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.clause()).isEqualTo(Clause.AGENCY_SUSPENSION.id());
        Api.Answer noToken = Api.form("token", agency.form());
        assertThat(noToken.status()).isEqualTo(403);
        assertThat(noToken.clause()).isEqualTo(Clause.AGENCY_SUSPENSION.id());
        agencies.reinstate(agency);
        assertThat(Api.get("requests", token).status()).isEqualTo(200);
    }
}
