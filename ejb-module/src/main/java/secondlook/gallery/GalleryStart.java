package secondlook.gallery;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Opens the search store at start and brings it up to the database, so that the first search is as fast as any other;
 * what a crash left undone goes on from here. After retention has expunged again what a restored backup brought back,
 * so that no search finds it.
 */
@Singleton
@Startup
@DenyAll
@DependsOn({"SchemaMigration", "RetentionStart"})
public class GalleryStart {

    private static final Logger LOG = Logger.getLogger(GalleryStart.class.getName());

    @Inject
    CurrentGallery gallery;

    @Inject
    GalleryKeeper keeper;

    @PostConstruct
    void open() {
        long began = System.nanoTime();
        CurrentGallery.Now now = gallery.now();
        LOG.log(Level.INFO, "Gallery ready: {0} enrolments, snapshot {1}, {2} ms", new Object[] {
                now.snapshot().size(), now.snapshot().id(), (System.nanoTime() - began) / 1_000_000});
        keeper.work();
    }
}
