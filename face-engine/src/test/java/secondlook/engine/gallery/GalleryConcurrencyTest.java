package secondlook.engine.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.engine.face.FaceTemplate;

/** Searches while the gallery changes: each is one of a state the gallery was in, never of a mixture. */
class GalleryConcurrencyTest {

    private static final int SEARCHERS = 3;
    private static final int MOST = 200;

    @TempDir
    Path folder;

    private record Seen(FaceTemplate probe, SnapshotPoint point, long removedBefore, long removedAfter,
            SearchResult result) {
    }

    @Test
    void everySearchDuringAppendsAndRemovalsIsOfOneState() throws InterruptedException, ExecutionException {
        List<Enrolled> all = Templates.enrolled(new Templates(1).clustered(2_000));
        List<Long> removed = new ArrayList<>();
        List<Seen> seen = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(SEARCHERS);
        try (GalleryStore store = GalleryStore.open(folder, "v", null)) {
            store.append(all.subList(0, 500));
            AtomicBoolean stop = new AtomicBoolean();
            List<Future<List<Seen>>> searchers = new ArrayList<>();
            for (int i = 0; i < SEARCHERS; i++) {
                int seed = 100 + i;
                searchers.add(pool.submit(() -> search(store, new Templates(seed), stop)));
            }
            for (int from = 500; from < all.size(); from += 50) {
                store.append(all.subList(from, from + 50));
                List<Long> going = List.of(all.get(from / 2).enrolmentId(), all.get(from - 7).enrolmentId());
                List<Long> held = going.stream().filter(store.current()::holds).sorted(
                        Comparator.comparingInt(id -> slot(all, id))).toList();
                store.remove(going);
                removed.addAll(held);
            }
            stop.set(true);
            for (Future<List<Seen>> searcher : searchers) {
                seen.addAll(searcher.get());
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(seen).hasSizeGreaterThan(20);
        Map<Long, Integer> ordinals = new HashMap<>();
        removed.forEach(id -> ordinals.put(id, ordinals.size()));
        assertThat(seen.parallelStream().filter(one -> !explained(one, all, ordinals)).toList()).isEmpty();
    }

    private static int slot(List<Enrolled> all, long id) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).enrolmentId() == id) {
                return i;
            }
        }
        throw new IllegalArgumentException();
    }

    /** Searches the newest snapshot and, every third time, one that has become old meanwhile. */
    private static List<Seen> search(GalleryStore store, Templates made, AtomicBoolean stop) {
        List<Seen> seen = new ArrayList<>();
        GallerySnapshot old = store.current();
        for (int turn = 0; !stop.get() || seen.isEmpty(); turn++) {
            GallerySnapshot snapshot = turn % 3 == 2 ? old : store.current();
            if (turn % 12 == 0) {
                old = snapshot;
            }
            FaceTemplate probe = made.isotropic();
            long before = store.current().point().removals();
            SearchResult result = snapshot.search(probe, 50);
            Seen one = new Seen(probe, snapshot.point(), before, store.current().point().removals(), result);
            if (turn % 5 == 0 && seen.size() < MOST) {
                seen.add(one);
            }
        }
        return seen;
    }

    /** Whether the list is that of the prefix, less all removals up to some moment during the search. */
    private static boolean explained(Seen one, List<Enrolled> all, Map<Long, Integer> ordinals) {
        List<Enrolled> prefix = all.subList(0, (int) one.point().slots());
        long from = Math.max(one.point().removals(), one.removedBefore());
        for (long removals = from; removals <= Math.max(from, one.removedAfter() + 2); removals++) {
            long until = removals;
            List<Enrolled> then = prefix.stream().filter(
                    e -> ordinals.getOrDefault(e.enrolmentId(), Integer.MAX_VALUE) >= until)
                    .collect(Collectors.toList());
            if (then.size() == one.result().certificate().size()
                    && new BruteForce(then).search(one.probe(), 50).equals(one.result().best())) {
                return true;
            }
        }
        return false;
    }
}
