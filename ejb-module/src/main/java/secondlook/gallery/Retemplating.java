package secondlook.gallery;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import secondlook.engine.face.FaceEngine;
import secondlook.shared.FaceEngines;
import secondlook.shared.Invalid;

/**
 * Makes the templates of the configured next pack in the background, a batch at a time, while searches go on with the
 * old one. Where it stopped is seen from the rows, so a restart loses one batch at most.
 */
@ApplicationScoped
class Retemplating {

    private static final Logger LOG = Logger.getLogger(Retemplating.class.getName());
    private static final int BATCH = 20;
    private static final int BATCHES_A_LOG_LINE = 50;

    @Inject
    FaceEngines engines;

    @Inject
    CurrentGallery gallery;

    @Inject
    PhotographReader photographs;

    private volatile boolean stopped;
    private volatile Making making;

    /** What is being made, and how many photographs were read in the time since it began. */
    private record Making(String version, long made, Stopwatch worked) {
    }

    /** Returns when nothing is left to make. */
    void run() {
        try {
            engines.next().ifPresent(this::make);
        } finally {
            making = null;
        }
    }

    /** None before the first batch and while this version is not being made here. */
    Pace pace(String version) {
        Making now = making;
        return now == null || !now.version().equals(version) ? Pace.NONE
                : new Pace(now.made(), Math.max(1, now.worked().elapsed().toMillis()));
    }

    private void make(FaceEngine engine) {
        String version = engine.model().templateVersion();
        Stopwatch worked = Stopwatch.started(System::nanoTime);
        long made = 0;
        long after = 0;
        List<PhotographReader.Photograph> batch = photographs.lacking(version, after, BATCH);
        for (int batches = 1; !batch.isEmpty() && !stopped; batches++) {
            photographs.write(version, batch.parallelStream().map(one -> read(one, engine)).toList());
            made += batch.size();
            making = new Making(version, made, worked);
            after = batch.get(batch.size() - 1).enrolmentId();
            if (batches % BATCHES_A_LOG_LINE == 0) {
                LOG.log(Level.INFO, "Face model {0}: {1} photographs read", new Object[] {version, made});
            }
            batch = photographs.lacking(version, after, BATCH);
        }
        if (!stopped) {
            gallery.prepare(version);
        }
        if (made > 0) {
            LOG.log(Level.INFO, "Face model {0}: {1} photographs read, {2}", new Object[] {version, made,
                    stopped ? "stopped" : "none left; the gallery can be switched to it"});
        }
    }

    private static PhotographReader.Made read(PhotographReader.Photograph one, FaceEngine engine) {
        try {
            return new PhotographReader.Made(one.enrolmentId(), Portrait.ofEnrolled(one.image(), engine), null);
        } catch (Invalid e) {
            return new PhotographReader.Made(one.enrolmentId(), null, e.getMessage());
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
    }
}
