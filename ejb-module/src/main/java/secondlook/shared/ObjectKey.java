package secondlook.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * The key of one stored object, AES with 256 bits in GCM mode. Its wrapped form stands beside the object; when that is
 * deleted, nobody can read the object any more, whatever copies of it are left (307.5-5.4.6, 7.4).
 */
public final class ObjectKey {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;
    private final String wrapped;
    private final Provider provider;

    ObjectKey(SecretKey key, String wrapped, Provider provider) {
        this.key = key;
        this.wrapped = wrapped;
        this.provider = provider;
    }

    /** The key under the key-encryption key, with its name in front: what is stored, at most 200 characters. */
    public String wrapped() {
        return wrapped;
    }

    /**
     * Encrypts.
     *
     * @param about what the bytes are, for example {@code probe 4711}; has to be the same when they are opened, so that
     *              nobody can put one object in the place of another
     * @return 12 bytes of nonce, then the encrypted bytes, then 16 bytes of authentication tag
     */
    public byte[] seal(byte[] plain, String about) {
        return seal(key, plain, about, provider);
    }

    /** The plain bytes; IllegalStateException when they were changed, moved or sealed under another key. */
    public byte[] open(byte[] sealed, String about) {
        return open(key, sealed, about, provider);
    }

    static byte[] seal(SecretKey key, byte[] plain, String about, Provider provider) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = cipher(provider);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
            byte[] sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(plain.length));
            int length = cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
            return Arrays.copyOf(sealed, NONCE + length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Encryption failed for " + about, e);
        }
    }

    static byte[] open(SecretKey key, byte[] sealed, String about, Provider provider) {
        try {
            Cipher cipher = cipher(provider);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
            cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("Stored bytes cannot be opened, they were changed or moved: " + about, e);
        }
    }

    private static Cipher cipher(Provider provider) throws GeneralSecurityException {
        return provider == null ? Cipher.getInstance(CIPHER) : Cipher.getInstance(CIPHER, provider);
    }
}
