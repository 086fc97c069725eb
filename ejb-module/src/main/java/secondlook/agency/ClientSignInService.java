package secondlook.agency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import secondlook.policy.AgencyPolicy.Standing;
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

    /** What the client stands for now; asked at every call. NotPermitted when revoked. */
    @PermitAll
    public AgencyGrant current(String clientId) {
        throw new UnsupportedOperationException();
    }

    /** The agency as policy sees it today. */
    @PermitAll
    public Standing standing(String agencyId) {
        throw new UnsupportedOperationException();
    }
}
