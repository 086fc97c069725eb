package secondlook.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import secondlook.identity.Proof;

/**
 * The recovery codes of the demonstration's people. They sign with these while it is filled: an authenticator would
 * keep each of them waiting half a minute a signature. What is left in the end is nobody's.
 */
@ApplicationScoped
class Wallet {

    private final Map<String, Deque<String>> codes = new ConcurrentHashMap<>();

    void keep(Person person, List<String> recoveryCodes) {
        codes.put(person.username(), new ArrayDeque<>(recoveryCodes));
    }

    /** What the person signs with; every call uses up a recovery code. */
    Proof proof(Person person) {
        return new Proof(person.password(), codes.get(person.username()).remove());
    }
}
