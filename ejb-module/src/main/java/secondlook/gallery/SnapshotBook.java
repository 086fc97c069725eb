package secondlook.gallery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Writes down each snapshot that is searched, once. */
@ApplicationScoped
class SnapshotBook {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * REQUIRES_NEW: that the gallery was in this state is true whether or not the search commits, and two searches that
     * write it at the same moment must not make each other fail.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void write(CurrentGallery.Now now) {
        String id = now.snapshot().id();
        if (em.find(GallerySnapshotRecord.class, id) == null) {
            em.persist(new GallerySnapshotRecord(now.snapshot(), now.templateVersion(), clock.instant()));
            em.flush();
        }
    }
}
