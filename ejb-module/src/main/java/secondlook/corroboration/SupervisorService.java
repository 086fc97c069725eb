package secondlook.corroboration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import secondlook.policy.Role;
import secondlook.shared.Audited;

/** The supervisor sees both opinions and signs or sends back (307.5-5.4.3). */
@Audited
@Stateless
public class SupervisorService {

    /** Both opinions, the statements, and what stands in the way of signing. */
    @RolesAllowed({Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public SupervisorSheet view(String requestId) {
        throw new UnsupportedOperationException();
    }

    /** Signs off, lead or no viable candidate. */
    @RolesAllowed({Role.Name.SUPERVISOR})
    public SupervisorSheet signOff(SignOffCommand command) {
        throw new UnsupportedOperationException();
    }

    /** Sends back for a new round of examinations. */
    @RolesAllowed({Role.Name.SUPERVISOR})
    public SupervisorSheet sendBack(SendBackCommand command) {
        throw new UnsupportedOperationException();
    }
}
