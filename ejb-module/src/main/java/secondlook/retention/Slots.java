package secondlook.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import secondlook.shared.Conflict;
import secondlook.shared.UniqueKey;

/**
 * The hours in which the purge runs, each once. A slot in which no server ran is made up by the next: everything that
 * fell due meanwhile is due still.
 */
@ApplicationScoped
class Slots {

    static final String PURGE = "purge";

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    Clock clock;

    /** False when the slot was taken already; Conflict when another server takes it at this very moment. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean take() {
        Instant now = clock.instant();
        String slot = now.truncatedTo(ChronoUnit.HOURS).toString();
        if (em.find(RetentionRun.class, new RetentionRun.Key(PURGE, slot)) != null) {
            return false;
        }
        try {
            em.persist(new RetentionRun(PURGE, slot, missedBefore(slot), now));
            em.flush();
            return true;
        } catch (PersistenceException e) {
            if (UniqueKey.brokenBy(e)) {
                throw new Conflict("Another server runs the purge of " + slot + ".");
            }
            throw e;
        }
    }

    private long missedBefore(String slot) {
        return latest().map(run -> Duration.between(Instant.parse(run.slot()), Instant.parse(slot)).toHours() - 1)
                .filter(missed -> missed > 0).orElse(0L);
    }

    Optional<RunView> latest() {
        return em.createQuery("select r from RetentionRun r where r.job = :job order by r.slot desc",
                RetentionRun.class).setParameter("job", PURGE).setMaxResults(1).getResultStream().findFirst()
                .map(RetentionRun::view);
    }
}
