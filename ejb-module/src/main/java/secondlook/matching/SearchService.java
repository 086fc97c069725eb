package secondlook.matching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.ImageContent;

/** One search of one probe for one request by an examiner (307.5-5.2, 5.4.2, 7.8). */
@Audited
@Stateless
public class SearchService {

    /** The faces of the probe, for the examiner to choose from. */
    @RolesAllowed({Role.Name.EXAMINER})
    public FacesFound faces(String requestId) {
        throw new UnsupportedOperationException();
    }

    /** Searches the current gallery snapshot; the audit entry is written before the list is returned. */
    @RolesAllowed({Role.Name.EXAMINER})
    public SearchView search(SearchCommand command) {
        throw new UnsupportedOperationException();
    }

    /** The latest search of the request. */
    @RolesAllowed({Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public SearchView view(String requestId) {
        throw new UnsupportedOperationException();
    }

    /** The candidate's mug shot in full resolution. */
    @RolesAllowed({Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public ImageContent candidatePicture(String searchId, int rank) {
        throw new UnsupportedOperationException();
    }
}
