package secondlook.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import secondlook.identity.Proof;

/**
 * What the demonstration's people sign with: the recovery codes first, because an authenticator would keep each of them
 * waiting half a minute a signature while it is filled. A sandbox goes on with the authenticator.
 */
@ApplicationScoped
class Wallet {

    private final Map<String, Deque<String>> codes = new ConcurrentHashMap<>();
    private final Map<String, Authenticator> authenticators = new ConcurrentHashMap<>();
    private final Map<String, Long> lastSteps = new ConcurrentHashMap<>();

    @Inject
    private Clock clock;

    void keep(Person person, List<String> recoveryCodes, String secret) {
        codes.put(person.username(), new ArrayDeque<>(recoveryCodes));
        keep(person.username(), secret);
    }

    /** The secret of the second factor; whatever it shows now may have been used before. */
    void keep(String username, String secret) {
        authenticators.put(username, new Authenticator(secret));
        lastSteps.put(username, Authenticator.step(now()));
    }

    /** Whether the person could sign now: has a recovery code left, or a code that was not used. */
    boolean ready(Person person) {
        return left(person) > 0 || Authenticator.step(now()) > lastSteps.get(person.username());
    }

    private int left(Person person) {
        Deque<String> recovery = codes.get(person.username());
        return recovery == null ? 0 : recovery.size();
    }

    /** What the person signs with; every call uses up a code. */
    Proof proof(Person person) {
        String username = person.username();
        if (left(person) > 0) {
            return new Proof(person.password(), codes.get(username).remove());
        }
        long now = now();
        lastSteps.put(username, Authenticator.step(now));
        return new Proof(person.password(), authenticators.get(username).code(now));
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
