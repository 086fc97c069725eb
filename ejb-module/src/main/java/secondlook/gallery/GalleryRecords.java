package secondlook.gallery;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import secondlook.engine.gallery.GallerySnapshot;
import secondlook.shared.ImageContent;
import secondlook.shared.NotFound;
import secondlook.shared.UniqueKey;

/**
 * The gallery as searches and reports need it.
 * For the other capabilities, within their own acts: MANDATORY because the act that calls holds the transaction and
 * the audit entry; open to every role because that act has decided already.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class GalleryRecords {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    CurrentGallery gallery;

    @Inject
    SnapshotBook book;

    /** The snapshot that a search beginning now runs against; written down so that its id stays explainable. */
    public GallerySnapshot current() {
        CurrentGallery.Now now = gallery.now();
        if (em.find(GallerySnapshotRecord.class, now.snapshot().id()) == null) {
            try {
                book.write(now);
            } catch (PersistenceException e) {
                if (!UniqueKey.brokenBy(e)) {
                    throw e;
                }
            }
        }
        return now.snapshot();
    }

    /** One enrolment; NotFound when there is none. */
    public EnrolmentView enrolment(long id) {
        return found(em, id).view();
    }

    /** The enrolled picture, original bytes. */
    public ImageContent picture(long id) {
        return picture(em, found(em, id));
    }

    static Enrolment found(EntityManager em, long id) {
        Enrolment enrolment = em.find(Enrolment.class, id);
        if (enrolment == null) {
            throw new NotFound("There is no enrolment of this number.");
        }
        return enrolment;
    }

    static ImageContent picture(EntityManager em, Enrolment enrolment) {
        byte[] image = em.find(EnrolmentContent.class, enrolment.id()).image();
        return new ImageContent(image, enrolment.mediaType(), enrolment.imageSha256());
    }
}
