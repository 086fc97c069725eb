package secondlook.gallery;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import secondlook.engine.gallery.GallerySnapshot;
import secondlook.shared.Conflict;
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

    /**
     * The snapshot that a search beginning now runs against; written down so that its id stays explainable.
     *
     * @param templateVersion of the probe's template: those of two packs are never compared
     */
    public GallerySnapshot current(String templateVersion) {
        CurrentGallery.Now now = gallery.now();
        if (now.templateVersion() != null && !now.templateVersion().equals(templateVersion)) {
            throw new Conflict("The gallery's templates were made with the face model " + now.templateVersion()
                    + ", the one in use makes " + templateVersion + ", and these cannot be compared. Search again "
                    + "when the model was changed a moment ago; else tell the operator.");
        }
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

    /**
     * The gallery as it stood when a search ran against the snapshot of this id.
     *
     * @param templateVersion that the search was made with: two packs that give the same templates give the same id
     */
    public GalleryThen then(String snapshotId, String templateVersion) {
        GallerySnapshotRecord record = em.find(GallerySnapshotRecord.class, snapshotId);
        if (record == null) {
            throw new NotFound("There is no gallery snapshot of this number.");
        }
        return gallery.then(templateVersion, record.point());
    }

    /** Those of these enrolments that have been expunged. */
    public Set<Long> expunged(Collection<Long> enrolments) {
        return enrolments.isEmpty() ? Set.of() : Set.copyOf(em.createQuery("select e.id from Enrolment e"
                + " where e.expungedAt is not null and e.id in :ids", Long.class).setParameter("ids", enrolments)
                .getResultList());
    }

    /** For each of these enrolments the source's own subject: equal values are encounters of one person it names. */
    public Map<Long, String> subjects(Collection<Long> enrolments) {
        return enrolments.isEmpty() ? Map.of() : em.createQuery("select e from Enrolment e where e.id in :ids"
                + " and e.subjectNumber is not null", Enrolment.class).setParameter("ids", enrolments)
                .getResultStream().map(Enrolment::view).collect(Collectors.toMap(EnrolmentView::id,
                        e -> e.sourceAgency() + "\n" + e.subjectNumber()));
    }

    /** One enrolment; NotFound when there is none. */
    public EnrolmentView enrolment(long id) {
        return found(em, id).view();
    }

    /** The enrolled picture as it can be shown; NotFound, saying so, once it was expunged. */
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
        if (enrolment.expunged()) {
            throw new NotFound(enrolment.label() + " was expunged after this search: its picture no longer exists.");
        }
        byte[] image = em.find(EnrolmentContent.class, enrolment.id()).image();
        return ShownPicture.of(image, enrolment.mediaType(), enrolment.imageSha256());
    }
}
