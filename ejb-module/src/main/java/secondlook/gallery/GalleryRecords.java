package secondlook.gallery;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import secondlook.engine.gallery.GallerySnapshot;
import secondlook.shared.ImageContent;

/**
 * The gallery as searches and reports need it.
 * For the other capabilities, within their own acts: MANDATORY because the act that calls holds the transaction and
 * the audit entry; open to every role because that act has decided already.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class GalleryRecords {

    /** The snapshot that a search beginning now runs against. */
    public GallerySnapshot current() {
        throw new UnsupportedOperationException();
    }

    /** One enrolment; NotFound when there is none. */
    public EnrolmentView enrolment(long id) {
        throw new UnsupportedOperationException();
    }

    /** The enrolled picture, original bytes. */
    public ImageContent picture(long id) {
        throw new UnsupportedOperationException();
    }
}
