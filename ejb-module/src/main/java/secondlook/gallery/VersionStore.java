package secondlook.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import secondlook.engine.face.FaceTemplate;
import secondlook.engine.gallery.Enrolled;
import secondlook.engine.gallery.ErasedPlace;
import secondlook.engine.gallery.GallerySnapshot;
import secondlook.engine.gallery.GalleryStore;
import secondlook.engine.gallery.SnapshotPoint;
import secondlook.engine.gallery.file.DamagedGallery;

/**
 * The search store of one template version, which follows the database and never leads it. What it lacks it reads, in
 * the order of places and removals; when it is damaged, of another database or ahead of this one, its folder is set
 * aside and it is made anew to the same roots; under another key it is made anew and nothing is kept.
 *
 * <p>Holds an open {@link GalleryStore}, that is its files, mappings and codes in memory, from the first question until
 * {@link #close} or a failure; the next question after a failure opens it again.
 */
final class VersionStore implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(VersionStore.class.getName());
    private static final int BATCH = 2_000;
    private static final String MARK = "gallery.database";

    private final StoreSettings settings;
    private final PlaceReader reader;
    private final String version;
    private final Path folder;
    private volatile GalleryStore store;

    VersionStore(StoreSettings settings, PlaceReader reader, String version) {
        this.settings = settings;
        this.reader = reader;
        this.version = version;
        this.folder = settings.folder(version);
    }

    /** The snapshot of at least what was committed when this was called; without a lock when nothing is missing. */
    GallerySnapshot upTo(PlaceReader.Reached reached) {
        GalleryStore open = store;
        if (open != null && reaches(open.current().point(), reached)) {
            return open.current();
        }
        return caughtUp(reached);
    }

    private static boolean reaches(SnapshotPoint point, PlaceReader.Reached reached) {
        return point.slots() >= reached.slots() && point.removals() >= reached.removals();
    }

    private synchronized GallerySnapshot caughtUp(PlaceReader.Reached reached) {
        if (store == null) {
            store = opened(reached);
        }
        try {
            if (!reaches(store.current().point(), reached) && !follow(store)) {
                // A place it lacks was erased meanwhile; the files are sound, so nothing is worth setting aside.
                store = anew(store, null);
            }
            return store.current();
        } catch (RuntimeException e) {
            closeStore();
            throw e;
        }
    }

    synchronized GalleryThen at(SnapshotPoint point) {
        return new GalleryThen(store.at(point), store.removedSince(point));
    }

    /** Whether neither the codes in memory nor the numbers in the files are left. */
    synchronized boolean erased(long enrolmentId) {
        return store.erasedFromMemory(enrolmentId) && store.erasedFromDisk(enrolmentId);
    }

    private GalleryStore opened(PlaceReader.Reached reached) {
        deleteUnfinished();
        if (!Files.exists(folder)) {
            return reached.slots() == 0 ? fresh(folder, reached) : anew(null, null);
        }
        GalleryStore opened;
        long began = System.nanoTime();
        try {
            opened = GalleryStore.open(folder, version, settings.key());
        } catch (DamagedGallery e) {
            LOG.log(Level.SEVERE, "The gallery store is damaged: {0}", e.getMessage());
            return anew(null, e.file() + " is damaged");
        } catch (IllegalArgumentException e) {
            // Another key, or none before: nothing is worth keeping, least of all templates that lie there readable.
            LOG.log(Level.WARNING, "The gallery store is made anew: {0}", e.getMessage());
            return anew(null, null);
        }
        LOG.log(Level.INFO, "The gallery store of {0} was opened: {1} enrolments, {2} ms", new Object[] {version,
                opened.current().size(), (System.nanoTime() - began) / 1_000_000});
        String foreign = foreign(opened, reached);
        return foreign == null ? opened : anew(opened, foreign);
    }

    /** Why this store cannot follow the database; null when it can. */
    private String foreign(GalleryStore opened, PlaceReader.Reached reached) {
        SnapshotPoint point = opened.current().point();
        if (!reached.mark().equals(mark())) {
            return "it belongs to another database";
        }
        if (point.slots() > reached.slots() || point.removals() > reached.removals()) {
            return "it holds more than the database, which was restored from an older copy";
        }
        GallerySnapshotRecord searched = reader.searchedBefore(version, point.slots(), point.removals());
        return searched == null || opened.at(searched.point()).id().equals(searched.id()) ? null
                : "it makes another root than the recorded " + searched.id();
    }

    private String mark() {
        try {
            Path file = folder.resolve(MARK);
            return Files.exists(file) ? Files.readString(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read whose gallery store lies in " + folder, e);
        }
    }

    private GalleryStore fresh(Path where, PlaceReader.Reached reached) {
        GalleryStore made = GalleryStore.open(where, version, settings.key());
        try {
            Files.writeString(where.resolve(MARK), reached.mark());
            return made;
        } catch (IOException e) {
            made.close();
            throw new UncheckedIOException("Cannot mark the gallery store in " + where, e);
        }
    }

    /** Made beside and moved into place when it is whole, so that a crash leaves nothing half made. */
    private GalleryStore anew(GalleryStore old, String why) {
        if (old != null) {
            old.close();
        }
        if (why != null) {
            Path aside = StoreFolders.setAside(folder);
            LOG.log(Level.WARNING, "The gallery store of {0} is made anew from the database, because {1}; the old "
                    + "folder was moved to {2}", new Object[] {version, why, aside});
        }
        Path building = StoreFolders.building(folder);
        try (GalleryStore made = fresh(building, reader.of(version))) {
            List<PlaceReader.Row> rows = reader.places(version, 0, BATCH);
            while (!rows.isEmpty()) {
                append(made, rows);
                rows = reader.places(version, made.current().point().slots(), BATCH);
            }
            remove(made, reader.removals(version, 0));
        }
        StoreFolders.delete(folder);
        StoreFolders.move(building, folder);
        GalleryStore made = GalleryStore.open(folder, version, settings.key());
        LOG.log(Level.INFO, "The gallery store of {0} was made anew: {1} enrolments, root {2}",
                new Object[] {version, made.current().size(), made.current().id()});
        return made;
    }

    /** False when the store lacks a place whose template has been erased meanwhile. */
    private boolean follow(GalleryStore behind) {
        List<PlaceReader.Row> rows = reader.places(version, behind.current().point().slots(), BATCH);
        while (!rows.isEmpty()) {
            if (rows.stream().anyMatch(row -> row.template() == null)) {
                return false;
            }
            append(behind, rows);
            rows = rows.size() < BATCH ? List.of()
                    : reader.places(version, behind.current().point().slots(), BATCH);
        }
        remove(behind, reader.removals(version, behind.current().point().removals()));
        return true;
    }

    /** In the order of their places, erased ones between the others. */
    private static void append(GalleryStore to, List<PlaceReader.Row> rows) {
        for (int from = 0, end; from < rows.size(); from = end) {
            boolean erased = rows.get(from).template() == null;
            end = from + 1;
            while (end < rows.size() && (rows.get(end).template() == null) == erased) {
                end++;
            }
            List<PlaceReader.Row> run = rows.subList(from, end);
            if (erased) {
                to.appendErased(run.stream().map(row -> new ErasedPlace(row.enrolmentId(),
                        HexFormat.of().parseHex(row.templateSha256()))).toList());
            } else {
                to.append(run.stream().map(row -> new Enrolled(row.enrolmentId(),
                        FaceTemplate.of(row.template()))).toList());
            }
        }
    }

    /** In the order of their removal; the store takes several at once in the order of their places. */
    private static void remove(GalleryStore from, List<PlaceReader.Removed> removals) {
        List<Long> run = new ArrayList<>();
        long last = -1;
        for (PlaceReader.Removed one : removals) {
            if (one.slot() < last) {
                from.remove(run);
                run.clear();
            }
            run.add(one.enrolmentId());
            last = one.slot();
        }
        from.remove(run);
    }

    private void deleteUnfinished() {
        StoreFolders.delete(StoreFolders.building(folder));
    }

    /** Deletes what was set aside: it may hold templates that have been erased since. */
    synchronized void deleteSetAside() {
        StoreFolders.setAsideOf(folder).forEach(StoreFolders::delete);
    }

    private void closeStore() {
        if (store != null) {
            store.close();
            store = null;
        }
    }

    @Override
    public synchronized void close() {
        closeStore();
    }
}
