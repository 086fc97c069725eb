package secondlook.lead;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import secondlook.policy.Role;
import secondlook.shared.Audited;

/** The result: a lead with its report, or the end without a candidate (307.5-5.4.4 to 5.4.6). */
@Audited
@Stateless
public class LeadService {

    /** Issues the lead with version 1 of the report. */
    @RolesAllowed({Role.Name.EXAMINER, Role.Name.SUPERVISOR})
    public LeadView issue(String requestId) {
        throw new UnsupportedOperationException();
    }

    /** Issues a new version that names its predecessor. */
    @RolesAllowed({Role.Name.SUPERVISOR})
    public LeadView reissue(String requestId, String reason) {
        throw new UnsupportedOperationException();
    }

    /** Ends the request without a candidate and erases probe, derived images and template. */
    @RolesAllowed({Role.Name.EXAMINER, Role.Name.SUPERVISOR})
    public LeadView closeWithoutCandidate(String requestId) {
        throw new UnsupportedOperationException();
    }

    /** The result so far. */
    @RolesAllowed({
            Role.Name.INVESTIGATOR, Role.Name.AGENCY, Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public LeadView view(String requestId) {
        throw new UnsupportedOperationException();
    }

    /** The stored report; version 0 is the latest. */
    @RolesAllowed({
            Role.Name.INVESTIGATOR, Role.Name.AGENCY, Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public ReportContent report(String requestId, int version) {
        throw new UnsupportedOperationException();
    }

    /** The requester confirms receipt of the result; the request is closed. */
    @RolesAllowed({Role.Name.INVESTIGATOR, Role.Name.AGENCY})
    public LeadView acknowledge(String requestId) {
        throw new UnsupportedOperationException();
    }
}
