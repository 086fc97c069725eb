package secondlook.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.sun.net.httpserver.HttpServer;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import secondlook.shared.NotPermitted;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

/** Tokens of an authorization server that is not ours: a real one on this machine that publishes its keys. */
class ExternalIssuerTest {

    private static final RSAKey THEIRS = Bench.rsa("theirs");
    private static final String ISSUER = "https://sso.agency.example";
    private HttpServer server;
    private EntityManager em;
    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] keys = new JWKSet(THEIRS.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/keys", call -> {
            try (call) {
                call.sendResponseHeaders(200, keys.length);
                call.getResponseBody().write(keys);
            }
        });
        server.start();
        em = TestPersistence.open(TestDatabase.h2());
        bench = new Bench(em, Bench.settings(configured()));
    }

    @AfterEach
    void close() {
        server.stop(0);
        em.getEntityManagerFactory().close();
    }

    private Map<String, String> configured() {
        return new HashMap<>(Map.of("secondlook.token.external.issuer", ISSUER, "secondlook.token.external.jwks",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/keys", "secondlook.token.external.audience",
                "https://look.example", "secondlook.token.external.claim.scope", "scp"));
    }

    private static String token(RSAKey key, UnaryOperator<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(ISSUER).audience("https://look.example")
                .subject("somebody").claim("azp", "agency-7").claim("scp", List.of("requests.read", "openid"))
                .issueTime(Date.from(Bench.NOW)).expirationTime(Date.from(Bench.NOW.plusSeconds(300))).jwtID("j1");
        return Bench.signed(change.apply(claims).build(), key, new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("theirs").build());
    }

    private void refused(String token) {
        assertThatThrownBy(() -> bench.act(() -> bench.tokens.read(token, null))).isInstanceOf(NotPermitted.class);
    }

    @Test
    void theirTokenStandsForTheProgramThatItsClaimNames() {
        assertThat(bench.act(() -> bench.tokens.read(token(THEIRS, claims -> claims), null)))
                .isEqualTo(new AccessToken("agency-7", Set.of("AGENCY"), "requests.read openid", "j1"));
    }

    @Test
    void whatTheyHaveNotSignedForUsNowIsRefused() {
        refused(token(Bench.rsa("theirs"), claims -> claims));
        refused(token(THEIRS, claims -> claims.audience("https://elsewhere.example")));
        refused(token(THEIRS, claims -> claims.issuer("https://third.example")));
        refused(token(THEIRS, claims -> claims.issuer("https://look.example")));
        refused(token(THEIRS, claims -> claims.expirationTime(Date.from(Bench.NOW.minusSeconds(31)))));
        refused(token(THEIRS, claims -> claims.claim("azp", null)));
        refused(new PlainJWT(new JWTClaimsSet.Builder().issuer(ISSUER).build()).serialize());
    }

    @Test
    void theirTokensAreRefusedWhereTheyAreNotConfigured() {
        Bench without = new Bench(em);
        assertThatThrownBy(() -> without.act(() -> without.tokens.read(token(THEIRS, claims -> claims), null)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void unreachableKeysRefuseWithAdvice() {
        server.stop(0);
        assertThatThrownBy(() -> bench.act(() -> bench.tokens.read(token(THEIRS, claims -> claims), null)))
                .isInstanceOf(NotPermitted.class).hasMessageContaining("cannot be read now");
    }

    @Test
    void configurationByHalvesOrWithoutTlsStopsTheStart() {
        Map<String, String> half = configured();
        half.remove("secondlook.token.external.audience");
        assertThatThrownBy(() -> Bench.settings(half)).hasMessageContaining("all three");
        Map<String, String> plain = configured();
        plain.put("secondlook.token.external.jwks", "http://sso.agency.example/keys");
        assertThatThrownBy(() -> Bench.settings(plain)).hasMessageContaining("https");
        Map<String, String> own = configured();
        own.put("secondlook.token.external.issuer", "https://look.example");
        assertThatThrownBy(() -> Bench.settings(own)).hasMessageContaining("another than");
        assertThat(Bench.settings(configured()).external().client()).isEqualTo("azp");
    }
}
