package secondlook.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import secondlook.policy.Role;
import secondlook.shared.Audited;

/** Counts without people (307.5-6.1.3.a, 6.2). */
@Audited
@Stateless
public class OversightService {

    /** The counts as of now. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.BOARD, Role.Name.AUDITOR})
    public Totals totals() {
        throw new UnsupportedOperationException();
    }
}
