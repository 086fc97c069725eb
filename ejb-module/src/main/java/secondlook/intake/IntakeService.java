package secondlook.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import secondlook.policy.CaseStatus;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.ImageContent;
import secondlook.shared.Page;

/** Requests come in, are looked at, and are withdrawn or decided on (307.5-1, 3, 5.1 to 5.4.1, 5.5). */
@Audited
@Stateless
public class IntakeService {

    /** Takes a request in or refuses it with the clause; a refusal is recorded and countable. */
    @RolesAllowed({Role.Name.INVESTIGATOR, Role.Name.AGENCY})
    public RequestView submit(SubmitRequest request) {
        throw new UnsupportedOperationException();
    }

    /** One request; NotFound when it is not the caller's to see. */
    @RolesAllowed({
            Role.Name.INVESTIGATOR, Role.Name.AGENCY, Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public RequestView view(String id) {
        throw new UnsupportedOperationException();
    }

    /** The requests the caller may see. */
    @RolesAllowed({
            Role.Name.INVESTIGATOR, Role.Name.AGENCY, Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public Page<RequestLine> list(RequestQuery query) {
        throw new UnsupportedOperationException();
    }

    /** Takes the request back before it is signed off. */
    @RolesAllowed({Role.Name.INVESTIGATOR, Role.Name.AGENCY})
    public RequestView withdraw(String id, String reason) {
        throw new UnsupportedOperationException();
    }

    /** The requester says how the investigation stands now. */
    @RolesAllowed({Role.Name.INVESTIGATOR, Role.Name.AGENCY})
    public RequestView updateCaseStatus(String id, CaseStatus status) {
        throw new UnsupportedOperationException();
    }

    /** The supervisor's decision on flagged wording (307.5-3.5). */
    @RolesAllowed({Role.Name.SUPERVISOR})
    public RequestView decideFlagged(String id, boolean accept, String reason) {
        throw new UnsupportedOperationException();
    }

    /** The probe upright, as JPEG no larger than maxEdge pixels; each view is in the trail. */
    @RolesAllowed({
            Role.Name.INVESTIGATOR, Role.Name.AGENCY, Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public ImageContent probe(String id, int maxEdge) {
        throw new UnsupportedOperationException();
    }
}
