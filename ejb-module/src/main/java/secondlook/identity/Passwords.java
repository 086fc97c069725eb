package secondlook.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Base64;
import java.util.Map;

/**
 * Slow salted password hashes: PBKDF2 with HMAC-SHA512, 210,000 rounds and a 32-byte salt, the current OWASP advice.
 * The parameters stand in each hash, so that older hashes stay readable when they change, until a right password at the
 * next sign-in makes a new one of them.
 */
@ApplicationScoped
class Passwords {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ROUNDS = 210_000;
    /** Bytes, as is the key. */
    private static final int SALT = 32;
    private static final int KEY = 64;
    /** Algorithm, rounds, salt and key, as the hash writes them with colons between. */
    private static final int PARTS = 4;
    private static final Map<String, String> PARAMETERS = Map.of(
            "Pbkdf2PasswordHash.Algorithm", ALGORITHM,
            "Pbkdf2PasswordHash.Iterations", Integer.toString(ROUNDS),
            "Pbkdf2PasswordHash.SaltSizeBytes", Integer.toString(SALT),
            "Pbkdf2PasswordHash.KeySizeBytes", Integer.toString(KEY));

    @Inject
    private Pbkdf2PasswordHash pbkdf2;

    private String nobodysHash;

    @PostConstruct
    void prepare() {
        pbkdf2.initialize(PARAMETERS);
        nobodysHash = pbkdf2.generate("nobody has this password".toCharArray());
    }

    String hash(String password) {
        return pbkdf2.generate(password.toCharArray());
    }

    boolean opens(String password, String hash) {
        return password != null && pbkdf2.verify(password.toCharArray(), hash);
    }

    /** Whether a hash was made with other parameters than new ones are, so that its owner's next sign-in mends it. */
    boolean outdated(String hash) {
        String[] parts = hash.split(":");
        return parts.length != PARTS || !(parts[0] + ":" + parts[1]).equals(ALGORITHM + ":" + ROUNDS)
                || bytes(parts[2]) != SALT || bytes(parts[3]) != KEY;
    }

    private static int bytes(String base64) {
        return Base64.getDecoder().decode(base64).length;
    }

    /** Takes as long as a real check, so that an unknown user name cannot be told from a wrong password by time. */
    void checkNobodys(String password) {
        opens(password == null ? "" : password, nobodysHash);
    }
}
