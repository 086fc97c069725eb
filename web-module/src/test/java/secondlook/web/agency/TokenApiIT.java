package secondlook.web.agency;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import secondlook.AppIT;
import secondlook.policy.Clause;
import secondlook.web.Agencies;
import secondlook.web.Agencies.Registered;
import secondlook.web.Api;

public class TokenApiIT extends AppIT {

    @Inject
    private Agencies agencies;

    @Inject
    @ConfigProperty(name = "secondlook.jwt.privatekey")
    private String keyFile;

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
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));

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
    }

    private String signed(UnaryOperator<JWTClaimsSet.Builder> change, PrivateKey key) {
        try {
            JWTClaimsSet good = SignedJWT.parse(agency.token()).getJWTClaimsSet();
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).build(),
                    change.apply(new JWTClaimsSet.Builder(good)).build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private PrivateKey ownKey() throws IOException, GeneralSecurityException {
        String pem = Files.readString(Path.of(keyFile)).replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
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
        turnedAway(signed(claims -> claims.expirationTime(past), ownKey()));
    }

    @Test
    void tokenForSomebodyElseOrOfAnotherIssuerIsTurnedAway() throws Exception {
        turnedAway(signed(claims -> claims.audience("another-api"), ownKey()));
        turnedAway(signed(claims -> claims.issuer("https://elsewhere.example"), ownKey()));
    }

    @Test
    void forgedAndUnsignedTokensAreTurnedAway() throws Exception {
        turnedAway(signed(claims -> claims, KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate()));
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
