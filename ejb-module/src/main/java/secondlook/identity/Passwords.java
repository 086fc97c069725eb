package secondlook.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/**
 * Slow salted password hashes: PBKDF2 with HMAC-SHA512, 210,000 rounds and a 32-byte salt, the current OWASP advice.
 * The parameters stand in each hash, so that older hashes stay readable when they change.
 */
@ApplicationScoped
class Passwords {

    private static final Map<String, String> PARAMETERS = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "64");

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

    /** Takes as long as a real check, so that an unknown user name cannot be told from a wrong password by time. */
    void checkNobodys(String password) {
        opens(password == null ? "" : password, nobodysHash);
    }
}
