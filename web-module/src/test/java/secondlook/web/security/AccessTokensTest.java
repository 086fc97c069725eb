package secondlook.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.agency.AgencyGrant;

class AccessTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final AgencyGrant GRANT = new AgencyGrant("agency-1", "a-1", "Sampleville", "m-1", false,
            null, null);

    @TempDir
    private Path folder;

    private final AccessTokens tokens = new AccessTokens();
    private KeyPair keys;

    @BeforeEach
    void makeKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        Path file = folder.resolve("key.pem");
        Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder()
                .encodeToString(keys.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n");
        tokens.keyFile = file.toString();
        tokens.issuer = "https://second-look.local";
        tokens.audience = "second-look-api";
        tokens.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Test
    void tokenIsSignedAndSaysWhatItIsGoodFor() throws Exception {
        SignedJWT token = SignedJWT.parse(tokens.issue(GRANT, "requests.read"));

        assertThat(token.verify(new RSASSAVerifier((RSAPublicKey) keys.getPublic()))).isTrue();
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("agency-1");
        assertThat(claims.getAudience()).containsExactly("second-look-api");
        assertThat(claims.getIssuer()).isEqualTo("https://second-look.local");
        assertThat(claims.getStringListClaim("groups")).isEqualTo(List.of("AGENCY"));
        assertThat(claims.getStringClaim("agency")).isEqualTo("a-1");
        assertThat(claims.getStringClaim("agreement")).isEqualTo("m-1");
        assertThat(claims.getStringClaim("scope")).isEqualTo("requests.read");
    }

    @Test
    void tokenEndsAfterFiveMinutesAndHasItsOwnId() throws Exception {
        SignedJWT first = SignedJWT.parse(tokens.issue(GRANT, "requests.read"));
        SignedJWT second = SignedJWT.parse(tokens.issue(GRANT, "requests.read"));

        assertThat(first.getJWTClaimsSet().getExpirationTime()).isEqualTo(Date.from(NOW.plusSeconds(300)));
        assertThat(first.getJWTClaimsSet().getJWTID()).isNotEqualTo(second.getJWTClaimsSet().getJWTID());
    }

    @Test
    void missingKeyIsAFailureThatNamesItsFile() {
        tokens.keyFile = folder.resolve("none.pem").toString();

        assertThatThrownBy(() -> tokens.issue(GRANT, "requests.read")).hasMessageContaining("none.pem");
    }
}
