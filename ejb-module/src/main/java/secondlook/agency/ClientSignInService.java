package secondlook.agency;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import secondlook.policy.Role;
import secondlook.shared.Audited;

/** What API credentials stand for (307.5-5.5). */
@Audited
@Stateless
public class ClientSignInService {

    /** Checks credentials; NotPermitted without saying which part was wrong. */
    @PermitAll
    public AgencyGrant grant(String clientId, String secret) {
        throw new UnsupportedOperationException();
    }

    /** Refuses, on the trail, the call of an agency that is suspended (307.5-5.5.c). */
    @RolesAllowed({Role.Name.AGENCY})
    public void standing(String clientId) {
        throw new UnsupportedOperationException();
    }
}
