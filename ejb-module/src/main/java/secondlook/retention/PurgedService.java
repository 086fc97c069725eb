package secondlook.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import secondlook.intake.RequestRoad;
import secondlook.policy.Role;
import secondlook.shared.Audited;

/** Says on the page of a request what of it was purged, on which day, under which certificate (307.5-6.1.3.b). */
@Audited
@Stateless
public class PurgedService {

    @Inject
    RequestRoad road;

    @Inject
    PurgeBook book;

    /** Oldest first; empty while everything is kept. Of a request that is not the caller's to see, NotFound. */
    @RolesAllowed({
            Role.Name.INVESTIGATOR, Role.Name.AGENCY, Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public List<PurgedView> of(String requestId) {
        road.seen(requestId);
        return book.ofRequest(requestId);
    }
}
