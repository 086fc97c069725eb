package secondlook.engine.gallery.file;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-CTR over the floats of one record, or nothing when no key is given.
 *
 * <p>Every record written has its own random 12-byte nonce and counts its blocks from 0, so no keystream is used twice,
 * not even when a slot that was never acknowledged is written again after a crash. The mode hides, it does not
 * authenticate: what was changed on disk is found by the checksums and by the template's leaf in the tree.
 */
public final class RecordCipher {

    static final int NONCE = 12;
    static final int CHECK = 32;

    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 16;
    private static final byte[] CHECK_LABEL = "second look: key of the gallery store".getBytes(
            StandardCharsets.US_ASCII);

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();
    private final ThreadLocal<Cipher> ciphers = ThreadLocal.withInitial(RecordCipher::aes);

    public RecordCipher(SecretKey keyOrNull) {
        if (keyOrNull != null && (keyOrNull.getEncoded() == null || keyOrNull.getEncoded().length != KEY_BYTES)) {
            throw new IllegalArgumentException("The key of the gallery store has 256 bits");
        }
        key = keyOrNull == null ? null : new SecretKeySpec(keyOrNull.getEncoded(), "AES");
    }

    public boolean encrypts() {
        return key != null;
    }

    byte[] nonce() {
        byte[] nonce = new byte[NONCE];
        if (key != null) {
            random.nextBytes(nonce);
        }
        return nonce;
    }

    /** Encrypts and decrypts alike; gives the same bytes back without a key. */
    byte[] apply(byte[] floats, byte[] nonce) {
        if (key == null) {
            return floats;
        }
        try {
            Cipher cipher = ciphers.get();
            cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(Arrays.copyOf(nonce, IV_BYTES)));
            return cipher.doFinal(floats);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-CTR refused a key of 256 bits", e);
        }
    }

    /** Tells this key from another one without telling the key; zeros without a key. */
    byte[] check(byte[] store) {
        if (key == null) {
            return new byte[CHECK];
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            mac.update(CHECK_LABEL);
            return mac.doFinal(store);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    private static Cipher aes() {
        try {
            return Cipher.getInstance("AES/CTR/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no AES in counter mode", e);
        }
    }
}
