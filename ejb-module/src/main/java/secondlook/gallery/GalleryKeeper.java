package secondlook.gallery;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What the gallery does by itself, one thing at a time: the store follows each commit, expungements that a crash left
 * unproven are proven, and the templates of the next pack are made. Nothing is lost when it fails or the server stops:
 * each piece of work is found again from the database.
 */
@ApplicationScoped
class GalleryKeeper {

    private static final Logger LOG = Logger.getLogger(GalleryKeeper.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    CurrentGallery gallery;

    @Inject
    Proving proving;

    @Inject
    Retemplating retemplating;

    private final AtomicBoolean asked = new AtomicBoolean();
    private final Object turn = new Object();

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) GalleryChanged change) {
        work();
    }

    /** Does what there is to do, soon; asking again before it has begun changes nothing. */
    void work() {
        if (asked.compareAndSet(false, true)) {
            executor.execute(this::all);
        }
    }

    private void all() {
        synchronized (turn) {
            asked.set(false);
            try {
                gallery.now();
                proving.proveAll();
                retemplating.run();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The gallery's own work stopped; it goes on with the next change or start", e);
            }
        }
    }
}
