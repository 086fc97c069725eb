package secondlook.gallery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.ImageContent;
import secondlook.shared.Page;

/** Mug shots are enrolled and looked at; searches take their snapshot from here (307.5-5.4.2). */
@Audited
@Stateless
public class GalleryService {

    /** Enrols one booking photograph; refuses anything else. */
    @RolesAllowed({Role.Name.LASO})
    public EnrolmentView enrol(NewEnrolment enrolment) {
        throw new UnsupportedOperationException();
    }

    /** Enrolments, newest first; text may be null. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER})
    public Page<EnrolmentView> list(String text, int first, int count) {
        throw new UnsupportedOperationException();
    }

    /** The enrolled picture. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER})
    public ImageContent picture(long enrolmentId) {
        throw new UnsupportedOperationException();
    }

    /** What a search would run against now. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER, Role.Name.EXAMINER})
    public SnapshotView snapshot() {
        throw new UnsupportedOperationException();
    }
}
