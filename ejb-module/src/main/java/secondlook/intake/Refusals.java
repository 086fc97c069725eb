package secondlook.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import secondlook.policy.Decision;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;

/** Writes down what was refused at the door. */
@ApplicationScoped
class Refusals {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    /** The act that is refused rolls back, and the refusal is counted all the same: it is written with its entry. */
    void write(Decision refusal, Refusal.Asked asked) {
        Refusal row = new Refusal(refusal, caller.get(), asked, clock.instant());
        act.tells(Told.refused(caller.get(), row.at()));
        act.ifRefused(() -> em.persist(row));
    }
}
