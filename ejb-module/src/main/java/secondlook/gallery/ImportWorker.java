package secondlook.gallery;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import secondlook.shared.Conflict;
import secondlook.shared.FaceEngines;
import secondlook.shared.Invalid;

/**
 * Works through imports, one bounded slice at a call: the list of a folder, or one batch of its items. All state is in
 * the database after each slice, so that any later call, also of a restarted server, goes on from there.
 */
@ApplicationScoped
class ImportWorker {

    /** Items of one transaction. */
    static final int BATCH = 100;
    private static final int LISTED_AT_ONCE = 1000;
    /** Bytes of pictures that wait to be written; a batch of large ones ends earlier. */
    private static final long MOST_HELD = 64_000_000;
    /** Files being read at one moment: one a processor, and one whose bytes are on their way from the disk. */
    private static final int AT_ONCE = Runtime.getRuntime().availableProcessors() + 1;
    /** Of one item: a first one, and a second one alone when the server stopped in the first. */
    private static final int MOST_ATTEMPTS = 2;
    private static final String STOPPED = "The server stopped while reading this file, twice. It may be damaged or need"
            + " more memory than the server has. Export it anew, smaller, as a JPEG file, and import the folder again.";
    private static final Logger LOG = Logger.getLogger(ImportWorker.class.getName());

    @Inject
    ImportBook book;

    @Inject
    ImportWork work;

    @Inject
    ImportReader reader;

    @Inject
    ImportRoot root;

    @Inject
    FaceEngines engines;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ExecutorService threads;

    LongSupplier nanos = System::nanoTime;

    /** The import that was worked on, empty when there is none: then the next call may wait. */
    Optional<Long> slice() {
        Optional<ImportJob> found = book.current();
        found.ifPresent(this::work);
        return found.map(ImportJob::id);
    }

    private void work(ImportJob job) {
        try {
            ImportFolder folder = root.folder(job.folder());
            if (job.state() == ImportState.LISTING) {
                list(job, folder);
            } else {
                engines.get();
                next(job, folder);
            }
        } catch (Invalid e) {
            work.fail(job.id(), e.getMessage());
        }
    }

    private void list(ImportJob job, ImportFolder folder) {
        work.beginListing(job.id());
        List<ImportListed> all = ImportListing.of(folder, job.bookingSource());
        for (int at = 0; at < all.size(); at += LISTED_AT_ONCE) {
            work.list(job.id(), new ArrayList<>(all.subList(at, Math.min(all.size(), at + LISTED_AT_ONCE))));
        }
        work.begin(job.id());
    }

    private void next(ImportJob job, ImportFolder folder) {
        List<ImportItem> items = book.next(job.id(), BATCH);
        if (items.isEmpty()) {
            work.finish(job.id());
            return;
        }
        Stopwatch worked = Stopwatch.started(nanos);
        List<ImportItem> fresh = items.stream().takeWhile(item -> item.attempts() == 0).toList();
        if (!fresh.isEmpty()) {
            work(job, folder, fresh, worked);
        } else if (items.get(0).attempts() < MOST_ATTEMPTS) {
            work(job, folder, items.subList(0, 1), worked);
        } else {
            write(new ImportBatch(job.id(), List.of(ImportRead.refused(items.get(0), STOPPED)), worked));
        }
    }

    /**
     * Items are marked before they are read and done when they are written. Those that a stopped server left marked are
     * read again one by one, so that the one that stops it is known the next time, and not its neighbours with it.
     */
    private void work(ImportJob job, ImportFolder folder, List<ImportItem> items, Stopwatch worked) {
        book.begin(job.id(), items);
        try {
            List<ImportRead> reads = read(job, folder, items);
            write(new ImportBatch(job.id(), reads, worked));
            book.putBack(job.id(), items.subList(reads.size(), items.size()));
        } catch (RuntimeException e) {
            book.putBack(job.id(), items);
            throw e;
        }
    }

    /** In order; fewer than were asked for when they hold much memory. */
    private List<ImportRead> read(ImportJob job, ImportFolder folder, List<ImportItem> items) {
        Queue<Future<ImportRead>> open = new ArrayDeque<>();
        List<ImportRead> reads = new ArrayList<>(items.size());
        Iterator<ImportItem> left = items.iterator();
        long held = 0;
        while (!open.isEmpty() || left.hasNext() && held < MOST_HELD) {
            while (open.size() < AT_ONCE && left.hasNext() && held < MOST_HELD) {
                ImportItem item = left.next();
                open.add(threads.submit(() -> reader.read(folder, item, job.bookingSource())));
            }
            ImportRead read = done(open.remove());
            held += read.held();
            reads.add(read);
        }
        return reads;
    }

    private static ImportRead done(Future<ImportRead> reading) {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Conflict conflict) {
                throw conflict;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("An item of an import was not read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while an import was read", e);
        }
    }

    /**
     * A batch that cannot be written is written one by one, so that a single item that the database refuses ends as a
     * refused one and not the whole import.
     */
    private void write(ImportBatch batch) {
        try {
            work.write(batch);
        } catch (Conflict e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A batch of import " + batch.importId() + " was not written; now one by one", e);
            Duration share = batch.worked().elapsed().dividedBy(batch.reads().size());
            batch.reads().forEach(read -> alone(new ImportBatch(batch.importId(), List.of(read),
                    Stopwatch.after(share, nanos))));
        }
    }

    /** When even the refusal cannot be written it is not the item's fault: that is thrown and tried again later. */
    private void alone(ImportBatch single) {
        try {
            work.write(single);
        } catch (Conflict e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "An item of import " + single.importId() + " was not written", e);
            ImportRead refused = ImportRead.refused(single.reads().get(0).item(),
                    "This item could not be stored. Import the folder again; the server's log says more.");
            work.write(new ImportBatch(single.importId(), List.of(refused), single.worked()));
        }
    }
}
