package secondlook.corroboration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.ImageContent;

/** An examiner compares every candidate and concludes; the second one blind (307.5-2.4, 5.4.3). */
@Audited
@Stateless
public class ExaminationService {

    /** Begins the caller's examination of the request, or goes on with it. */
    @RolesAllowed({Role.Name.EXAMINER})
    public ExaminationSheet open(String requestId) {
        throw new UnsupportedOperationException();
    }

    /** The caller's own sheet. */
    @RolesAllowed({Role.Name.EXAMINER})
    public ExaminationSheet sheet(String examinationId) {
        throw new UnsupportedOperationException();
    }

    /** Notes the disposition of one candidate. */
    @RolesAllowed({Role.Name.EXAMINER})
    public ExaminationSheet dispose(DisposeCommand command) {
        throw new UnsupportedOperationException();
    }

    /** Signs the conclusion; unchangeable from then on. */
    @RolesAllowed({Role.Name.EXAMINER})
    public ExaminationSheet conclude(ConcludeCommand command) {
        throw new UnsupportedOperationException();
    }

    /** The mug shot at a position of the caller's own sheet. */
    @RolesAllowed({Role.Name.EXAMINER})
    public ImageContent candidatePicture(String examinationId, int position) {
        throw new UnsupportedOperationException();
    }

    /** The probe of the caller's own sheet, full resolution, upright. */
    @RolesAllowed({Role.Name.EXAMINER})
    public ImageContent probePicture(String examinationId) {
        throw new UnsupportedOperationException();
    }
}
