package secondlook.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * What has to be done to tokens without anybody asking: the first signing key, and clearing what has ended. Each is a
 * transaction of its own, because the timer has none.
 */
@ApplicationScoped
@Transactional
class TokenWork {

    /** Rows a transaction. */
    private static final int BATCH = 500;
    private static final String SYSTEM = "system:second-look";

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    SigningKeys keys;

    @Inject
    Clock clock;

    boolean isReady() {
        return keys.current().isPresent();
    }

    /** Another server may be faster: then this fails by the unique number, and that one's key is everybody's. */
    void makeFirstSigningKey() {
        keys.first(SYSTEM);
    }

    /** Forgets ids of assertions that have ended, and erases private halves of keys that have; answers how many. */
    int clear() {
        Instant now = clock.instant();
        List<UsedAssertion> ended = em.createQuery("select a from UsedAssertion a where a.endsAt < :now order by "
                + "a.endsAt", UsedAssertion.class).setParameter("now", now).setMaxResults(BATCH).getResultList();
        ended.forEach(em::remove);
        List<SigningKey> over = em.createQuery("select k from SigningKey k where k.endsAt <= :now and k.sealed is not "
                + "null", SigningKey.class).setParameter("now", now).getResultList();
        over.forEach(key -> key.erase(now));
        return ended.size() + over.size();
    }
}
