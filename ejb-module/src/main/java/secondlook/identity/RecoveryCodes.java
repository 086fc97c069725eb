package secondlook.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import secondlook.shared.KeyVault;

/**
 * Recovery codes: ten letters and digits each, 50 random bits, kept as a hash under a key that is not in the
 * database, so that a stolen database cannot be searched for them.
 */
@ApplicationScoped
class RecoveryCodes {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "secondlook")
    private EntityManager entities;

    @Inject
    private KeyVault vault;

    @Inject
    private Clock clock;

    /** New codes in place of all older ones. */
    List<String> make(String username, int count) {
        removeAll(username);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String code = random();
            entities.persist(new RecoveryCode(username, hash(username, code), clock.instant()));
            codes.add(code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2));
        }
        return codes;
    }

    /** Whether this is one of the account's codes that was not used yet; then it is used. */
    boolean use(String username, String code) {
        List<RecoveryCode> found = entities.createQuery("select r from RecoveryCode r where r.username = :username"
                + " and r.hash = :hash and r.usedAt is null", RecoveryCode.class).setParameter("username", username)
                .setParameter("hash", hash(username, code.replace("-", "").toLowerCase(Locale.ROOT)))
                .getResultList();
        found.forEach(unused -> unused.used(clock.instant()));
        return !found.isEmpty();
    }

    long left(String username) {
        return entities.createQuery("select count(r) from RecoveryCode r where r.username = :username and r.usedAt is"
                + " null", Long.class).setParameter("username", username).getSingleResult();
    }

    void removeAll(String username) {
        entities.createQuery("delete from RecoveryCode r where r.username = :username")
                .setParameter("username", username).executeUpdate();
    }

    private String hash(String username, String code) {
        return HexFormat.of().formatHex(vault.mac("recovery code", username + ":" + code));
    }

    private static String random() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
