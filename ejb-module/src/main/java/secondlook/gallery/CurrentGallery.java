package secondlook.gallery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Collection;
import java.util.List;
import secondlook.engine.gallery.Enrolled;
import secondlook.engine.gallery.GallerySnapshot;

/**
 * The gallery in memory. Filled at start and kept in step with the database by commits alone: an enrolment that was
 * rolled back never gets here. A snapshot is immutable, so a search keeps its own while the gallery grows.
 */
@ApplicationScoped
class CurrentGallery {

    private volatile GallerySnapshot snapshot = GallerySnapshot.of(List.of());
    private volatile Long lastEnrolment;

    synchronized void fill(Collection<Enrolled> enrolled) {
        snapshot = GallerySnapshot.of(enrolled);
        lastEnrolment = enrolled.stream().map(Enrolled::enrolmentId).max(Long::compare).orElse(null);
    }

    synchronized void joined(@Observes(during = TransactionPhase.AFTER_SUCCESS) EnrolmentAdded added) {
        snapshot = snapshot.with(List.of(new Enrolled(added.enrolmentId(), added.template())));
        lastEnrolment = lastEnrolment == null ? added.enrolmentId() : Math.max(lastEnrolment, added.enrolmentId());
    }

    /** The snapshot and the highest enrolment in it, null when it is empty. */
    record Now(GallerySnapshot snapshot, Long lastEnrolment) {
    }

    synchronized Now now() {
        return new Now(snapshot, lastEnrolment);
    }
}
