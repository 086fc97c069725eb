package secondlook.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.Caller;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;

/** What waits for the caller: nothing that another must do, and nothing the caller may not do (307.5-2.4, 5.4.3). */
@Audited
@Stateless
public class QueueService {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    /** Counts by stage and the requests whose next step is the caller's. */
    @RolesAllowed({Role.Name.INVESTIGATOR, Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public Queue mine() {
        act.on("queue", null);
        Caller who = caller.get();
        return new Queue(RequestList.counts(em, RequestList.visible(who)), RequestList.waitingLines(em, who));
    }
}
