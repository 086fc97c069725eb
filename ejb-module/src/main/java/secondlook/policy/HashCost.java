package secondlook.policy;

/**
 * How a password is hashed, which is what a guess costs whoever has stolen the hashes (307.5-7.7).
 *
 * @param algorithm name of the key derivation, as the Java platform calls it
 * @param rounds    how often it is repeated (OWASP Password Storage Cheat Sheet: 210,000 for PBKDF2 with HMAC-SHA-512)
 * @param saltBytes bytes of salt (NIST SP 800-132: at least 16)
 * @param keyBytes  bytes of the hash itself: as many as HMAC-SHA-512 gives
 */
public record HashCost(String algorithm, int rounds, int saltBytes, int keyBytes) {

    static final HashCost OWASP = new HashCost("PBKDF2WithHmacSHA512", 210_000, 32, 64);
}
