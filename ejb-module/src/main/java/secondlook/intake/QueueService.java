package secondlook.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import secondlook.policy.Role;
import secondlook.shared.Audited;

/** What waits for the caller. */
@Audited
@Stateless
public class QueueService {

    /** Counts by stage and the requests whose next step is the caller's. */
    @RolesAllowed({Role.Name.INVESTIGATOR, Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public Queue mine() {
        throw new UnsupportedOperationException();
    }
}
