package secondlook.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import secondlook.policy.Decision;
import secondlook.shared.CurrentCaller;

/** Writes down what was refused at the door. */
@ApplicationScoped
class Refusals {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** REQUIRES_NEW: the act that was refused rolls back, and the refusal must be counted all the same. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void write(Decision refusal, Refusal.Asked asked) {
        em.persist(new Refusal(refusal, caller.get(), asked, clock.instant()));
    }
}
