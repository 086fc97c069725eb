package secondlook.web.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import secondlook.token.ProgramKeyService;

/** The pair of keys that the sample agency makes for its program; a real one never leaves the agency. */
@ApplicationScoped
class ProgramPair {

    private static final int BITS = 3072;
    private static final String KIND = "PRIVATE KEY";
    private static final int LINE = 64;

    @Inject
    private Stage stage;

    @Inject
    private ProgramKeyService keys;

    /** A new pair, its public half registered by the LASO. */
    RSAKey registered(Person laso, String clientId) {
        try {
            RSAKey pair = new RSAKeyGenerator(BITS).keyID("sampleville-1").generate();
            stage.as(laso, () -> keys.register(clientId, pair.toPublicJWK().toJSONString()));
            return pair;
        } catch (JOSEException e) {
            throw new IllegalStateException("No RSA key could be made", e);
        }
    }

    /** The private half, PKCS 8 in PEM form. */
    static String pem(RSAKey pair) {
        try {
            byte[] line = "\n".getBytes(StandardCharsets.US_ASCII);
            return "-----BEGIN " + KIND + "-----\n" + Base64.getMimeEncoder(LINE, line)
                    .encodeToString(pair.toPrivateKey().getEncoded()) + "\n-----END " + KIND + "-----\n";
        } catch (JOSEException e) {
            throw new IllegalStateException("The key cannot be written", e);
        }
    }
}
