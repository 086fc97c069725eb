package secondlook.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Secrets of programs: 32 random bytes, told once and kept as their plain SHA-256. Nobody guesses 256 random bits, so a
 * slow salted hash would cost time at every token and protect nothing more.
 */
public final class ClientSecret {

    private static final SecureRandom RANDOM = new SecureRandom();

    private ClientSecret() {
    }

    /** A client id without a colon, which is reserved for the system itself. */
    public static String id(String prefix) {
        return prefix + HexFormat.of().formatHex(random(8));
    }

    public static String fresh() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(32));
    }

    public static String hash(String secret) {
        return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes the same time wherever the two differ. */
    public static boolean opens(String secret, String sha256) {
        return MessageDigest.isEqual(hash(secret).getBytes(StandardCharsets.US_ASCII),
                sha256.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] random(int bytes) {
        byte[] value = new byte[bytes];
        RANDOM.nextBytes(value);
        return value;
    }
}
