package secondlook.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import secondlook.shared.Invalid;

/** What is taken for a program's public keys, and what is not. */
class PublicKeysTest {

    /** Made for the tests, good until 2126. */
    static final String CERTIFICATE = "-----BEGIN CERTIFICATE-----" + "\n"
            + "MIIBkjCCATmgAwIBAgIUS6ypkvFfKzqke7Qx8hErr1UtinUwCgYIKoZIzj0EAwIw" + "\n"
            + "HjEcMBoGA1UEAwwTU2FtcGxldmlsbGUgcHJvZ3JhbTAgFw0yNjExMjkwNDAwMDla" + "\n"
            + "GA8yMTI2MTEwNTA0MDAwOVowHjEcMBoGA1UEAwwTU2FtcGxldmlsbGUgcHJvZ3Jh" + "\n"
            + "bTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABEof/oJQiVdYeaHrcdB9fMXpZKo5" + "\n"
            + "DvZGmA/Cb26UaWSFFr0LdmO5IP6UDldg9ENN2mCRu9c6giv2HhPtEro/xgijUzBR" + "\n"
            + "MB0GA1UdDgQWBBTgGyRzRn0GF6SKPkBl66RsVriJsTAfBgNVHSMEGDAWgBTgGyRz" + "\n"
            + "Rn0GF6SKPkBl66RsVriJsTAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0cA" + "\n"
            + "MEQCIHWN4UbC3YmUNpa6WQZfgUaPESbHtdBems5cWJh+2AcUAiAL4KmuNIlLIR0h" + "\n"
            + "JWXryvACG3fmrwZUSNFX5guCXcY/WQ==" + "\n"
            + "-----END CERTIFICATE-----";
    private static final RSAKey RSA = Bench.rsa("k1");

    private static void refused(String document, String why) {
        assertThatThrownBy(() -> PublicKeys.of(document)).isInstanceOf(Invalid.class).hasMessageContaining(why);
    }

    @Test
    void documentOfSeveralPublicKeysIsTaken() {
        String document = new JWKSet(List.of(RSA, Bench.ec("e1"))).toString(true);

        List<JWK> keys = PublicKeys.of("\n" + document + "\n");
        assertThat(keys).extracting(JWK::getKeyID).containsExactly("k1", "e1");
        assertThat(keys).noneMatch(JWK::isPrivate);
        assertThat(keys).extracting(PublicKeys::algorithms).containsExactly("RS256, PS256", "ES256");
    }

    @Test
    void keyWithoutANameIsNamedByItsThumbprint() throws JOSEException {
        JWK nameless = new RSAKey.Builder(RSA.toPublicJWK()).keyID(null).build();
        assertThat(PublicKeys.of(nameless.toJSONString()).get(0).getKeyID())
                .isEqualTo(RSA.computeThumbprint().toString());
    }

    @Test
    void privateAndSharedKeysAreRefusedWithWhatToDo() {
        refused(RSA.toJSONString(), "destroy that key");
        refused(Bench.ec("e1").toJSONString(), "destroy that key");
        refused(new JWKSet(List.of(Bench.ec("e1").toPublicJWK(), RSA)).toString(false), "destroy that key");
        refused(new OctetSequenceKey.Builder(new byte[64]).build().toJSONString(), "destroy that key");
        assertThat(PublicKeys.of(RSA.toPublicJWK().toJSONString())).hasSize(1);
    }

    @Test
    void weakAndForeignKeysAreRefused() throws JOSEException {
        RSAKey small = new RSAKey.Builder(new Base64URL(RSA.getModulus().toString().substring(0, 170)),
                RSA.getPublicExponent()).build();
        RSAKey cube = new RSAKey.Builder(RSA.getModulus(), new Base64URL("Aw")).build();
        JWK curve = new ECKeyGenerator(Curve.P_384).generate().toPublicJWK();
        RSAKey encrypting = new RSAKey.Builder(RSA.toPublicJWK()).algorithm(JWEAlgorithm.RSA_OAEP_256).build();
        RSAKey longer = new RSAKey.Builder(RSA.toPublicJWK()).algorithm(JWSAlgorithm.RS512).build();

        for (JWK unfit : List.of(small, cube, curve, encrypting, longer)) {
            refused(unfit.toJSONString(), "cannot be taken");
        }
        refused(new RSAKey.Builder(RSA.toPublicJWK()).keyUse(KeyUse.ENCRYPTION).build().toJSONString(),
                "not for signatures");
    }

    @Test
    void nonsenseEmptinessAndTooMuchAreRefused() {
        refused(null, "Paste the public keys");
        refused(" ", "Paste the public keys");
        refused("https://agency.example/jwks.json", "no JWKS document");
        refused("{\"keys\": []}", "no key");
        refused("{\"keys\": [{\"kty\": \"RSA\"}]}", "no JWKS document");
        refused("x".repeat(PublicKeys.LONGEST + 1), "longer than");
        refused(new RSAKey.Builder(RSA.toPublicJWK()).keyID("k".repeat(101)).build().toJSONString(), "Shorten");
    }

    @Test
    void certificateIsKeptByItsThumbprintUnlessItHasExpired() {
        PublicKeys.Certificate kept = PublicKeys.certificate(CERTIFICATE, Bench.NOW);

        assertThat(kept.subject()).isEqualTo("CN=Sampleville program");
        assertThat(kept.thumbprint()).hasSize(43);
        assertThatThrownBy(() -> PublicKeys.certificate(CERTIFICATE, Instant.parse("2127-01-01T00:00:00Z")))
                .isInstanceOf(Invalid.class).hasMessageContaining("expired");
        assertThatThrownBy(() -> PublicKeys.certificate("nothing", Bench.NOW)).isInstanceOf(Invalid.class)
                .hasMessageContaining("PEM");
        assertThatThrownBy(() -> PublicKeys.certificate("-----BEGIN PRIVATE KEY-----\n" + CERTIFICATE, Bench.NOW))
                .isInstanceOf(Invalid.class).hasMessageContaining("destroy");
    }
}
