package secondlook.agency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
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
}
