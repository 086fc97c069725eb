package secondlook.agency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import secondlook.policy.Role;
import secondlook.shared.Audited;

/** The LASO keeps the register of agencies, agreements and credentials (307.5-5.5, 3.6). */
@Audited
@Stateless
public class AgencyService {

    /** Registers an agency. */
    @RolesAllowed({Role.Name.LASO})
    public AgencyView register(NewAgency agency) {
        throw new UnsupportedOperationException();
    }

    /** Records a signed agreement. */
    @RolesAllowed({Role.Name.LASO})
    public AgencyView addAgreement(NewAgreement agreement) {
        throw new UnsupportedOperationException();
    }

    /** Issues API credentials; the secret is shown once. */
    @RolesAllowed({Role.Name.LASO})
    public NewClient issueClient(String agencyId) {
        throw new UnsupportedOperationException();
    }

    /** Revokes credentials; effective at the next call. */
    @RolesAllowed({Role.Name.LASO})
    public AgencyView revokeClient(String clientId) {
        throw new UnsupportedOperationException();
    }

    /** Suspends every request of the agency at once (307.5-5.5.c). */
    @RolesAllowed({Role.Name.LASO})
    public AgencyView suspend(String agencyId, String finding) {
        throw new UnsupportedOperationException();
    }

    /** Lifts the suspension with a written finding of compliance. */
    @RolesAllowed({Role.Name.LASO})
    public AgencyView reinstate(String agencyId, String finding) {
        throw new UnsupportedOperationException();
    }

    /** The register. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER})
    public List<AgencyView> list() {
        throw new UnsupportedOperationException();
    }
}
