package secondlook.identity;

import com.bastiaanjansen.otp.SecretGenerator;
import com.bastiaanjansen.otp.TOTPGenerator;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * One-time codes after RFC 6238: six digits, HMAC-SHA-1, steps of 30 seconds, which is what every authenticator
 * reads. A secret is 160 random bits in base 32.
 */
final class Totp {

    /** Seconds. */
    static final long STEP = 30;
    private static final String ISSUER = "Second Look";

    private final String secret;
    private final TOTPGenerator codes;

    Totp(String secret) {
        this.secret = secret;
        this.codes = TOTPGenerator.withDefaultValues(secret.getBytes(StandardCharsets.US_ASCII));
    }

    static Totp fresh() {
        return new Totp(new String(SecretGenerator.generate(), StandardCharsets.US_ASCII));
    }

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP);
    }

    String secret() {
        return secret;
    }

    String code(long step) {
        return codes.at(Instant.ofEpochSecond(step * STEP));
    }

    /** The step within the skew whose code this is, the latest one first. */
    OptionalLong step(String code, Instant now, int skew) {
        long current = step(now);
        return LongStream.rangeClosed(-skew, skew).map(off -> current - off)
                .filter(step -> same(code(step), code)).findFirst();
    }

    /** What a QR code hands to an authenticator; it holds the secret. Authenticators show a plus sign as it is. */
    String address(String username) {
        try {
            URI uri = codes.getURI(ISSUER, username);
            return uri.toString().replace("+", "%20");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The name of an account cannot be part of an address: " + username, e);
        }
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
