package secondlook.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import secondlook.policy.HashCost;
import secondlook.policy.PasswordPolicy;
import secondlook.policy.PolicyParameters;

/**
 * Slow salted password hashes, as slow as the policy in force wants them. The parameters stand in each hash, so that
 * older hashes stay readable when they change, until a right password at the next sign-in makes a new one of them.
 */
@ApplicationScoped
class Passwords {

    /** Algorithm, rounds, salt and key, as the hash writes them with colons between. */
    private static final int PARTS = 4;

    @Inject
    private Instance<Pbkdf2PasswordHash> makers;

    @Inject
    private Clock clock;

    private final Map<HashCost, Maker> made = new ConcurrentHashMap<>();

    /** Makes hashes of one cost. */
    private record Maker(Pbkdf2PasswordHash pbkdf2, String nobodysHash) {
    }

    @PostConstruct
    void prepare() {
        maker();
    }

    String hash(String password) {
        return maker().pbkdf2().generate(password.toCharArray());
    }

    boolean opens(String password, String hash) {
        return password != null && maker().pbkdf2().verify(password.toCharArray(), hash);
    }

    /** Whether a hash is weaker than new ones are, so that its owner's next sign-in mends it. */
    boolean outdated(String hash) {
        return PasswordPolicy.keptAsDear(of(hash), cost()).refused();
    }

    /** Takes as long as a real check, so that an unknown user name cannot be told from a wrong password by time. */
    void checkNobodys(String password) {
        opens(password == null ? "" : password, maker().nobodysHash());
    }

    /** What new hashes cost today. */
    HashCost cost() {
        return PolicyParameters.at(clock.instant()).signIn().hash();
    }

    /** One for each cost: a maker whose parameters changed under way would write some of either. */
    private Maker maker() {
        return made.computeIfAbsent(cost(), cost -> {
            Pbkdf2PasswordHash pbkdf2 = makers.get();
            pbkdf2.initialize(Map.of(
                    "Pbkdf2PasswordHash.Algorithm", cost.algorithm(),
                    "Pbkdf2PasswordHash.Iterations", Integer.toString(cost.rounds()),
                    "Pbkdf2PasswordHash.SaltSizeBytes", Integer.toString(cost.saltBytes()),
                    "Pbkdf2PasswordHash.KeySizeBytes", Integer.toString(cost.keyBytes())));
            return new Maker(pbkdf2, pbkdf2.generate("nobody has this password".toCharArray()));
        });
    }

    private static HashCost of(String hash) {
        String[] parts = hash.split(":");
        return parts.length == PARTS && parts[1].matches("[0-9]{1,9}")
                ? new HashCost(parts[0], Integer.parseInt(parts[1]), bytes(parts[2]), bytes(parts[3])) : null;
    }

    private static int bytes(String base64) {
        return Base64.getDecoder().decode(base64).length;
    }
}
