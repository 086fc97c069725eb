package secondlook.gallery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** The numbered places of the gallery in the database, within the act in progress. */
@ApplicationScoped
class GalleryLedger {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    /** Waits for whoever changes the gallery now; held until the caller's transaction ends, so keep that short. */
    GalleryState lock() {
        return em.find(GalleryState.class, GalleryState.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Null before the first enrolment. */
    String activeVersion() {
        return em.createQuery("select s.activeVersion from GalleryState s", String.class).getSingleResult();
    }

    /** To be changed only by whoever holds {@link #lock}; made when there is none yet. */
    GalleryHead head(String templateVersion) {
        GalleryHead head = em.find(GalleryHead.class, templateVersion, LockModeType.PESSIMISTIC_WRITE);
        if (head == null) {
            head = new GalleryHead(templateVersion);
            em.persist(head);
            em.flush();
        }
        return head;
    }

    List<Enrolment> withImages(Collection<String> sha256) {
        return sha256.isEmpty() ? List.of() : em.createQuery(
                "select e from Enrolment e where e.imageSha256 in :sha256", Enrolment.class)
                .setParameter("sha256", sha256).getResultList();
    }

    List<Enrolment> withRecords(String agency, Collection<String> recordNumbers) {
        return recordNumbers.isEmpty() ? List.of() : em.createQuery("select e from Enrolment e"
                + " where e.sourceAgency = :agency and e.recordNumber in :records", Enrolment.class)
                .setParameter("agency", agency).setParameter("records", recordNumbers).getResultList();
    }
}
