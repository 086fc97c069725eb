package secondlook.trail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The private half: signs notes as a log or cosigns them as a witness. Never printed, never in an error message. */
public final class SignerKey {

    private final VerifierKey verifier;
    private final PrivateKey key;

    private SignerKey(VerifierKey verifier, PrivateKey key) {
        this.verifier = verifier;
        this.key = key;
    }

    public static SignerKey of(String name, byte algorithm, KeyPair pair) {
        return new SignerKey(VerifierKey.of(name, algorithm, pair.getPublic()), pair.getPrivate());
    }

    /**
     * Reads an Ed25519 key in PKCS#8 PEM, as {@code openssl genpkey -algorithm ed25519} makes it. The public half is
     * not in it and stands in a file of its own.
     */
    public static SignerKey read(VerifierKey verifier, String pem) {
        try {
            byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            SignerKey signer = new SignerKey(verifier, KeyFactory.getInstance("Ed25519").generatePrivate(
                    new PKCS8EncodedKeySpec(der)));
            byte[] probe = "probe".getBytes(StandardCharsets.UTF_8);
            if (!verifier.verifies(probe, signer.sign(probe))) {
                throw new IllegalArgumentException("The private key does not belong to " + verifier);
            }
            return signer;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("This is no Ed25519 key in PKCS#8 PEM form for " + verifier, e);
        }
    }

    public VerifierKey verifier() {
        return verifier;
    }

    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The note could not be signed by " + verifier.name(), e);
        }
    }
}
