package secondlook.engine.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import secondlook.engine.face.FaceTemplate;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SharedScansTest {

    private static final int MOST = 8;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final FaceTemplate probe = new Templates(1).isotropic();
    private final List<Integer> scanned = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch firstRuns = new CountDownLatch(1);
    private final CompletableFuture<Void> goOn = new CompletableFuture<>();
    private final SharedScans scans = new SharedScans(MOST, this::scan);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    /** Its first call lasts until it is told to go on; each result tells the length of the list wanted. */
    private List<SearchResult> scan(List<Wanted> wanted) {
        scanned.add(wanted.size());
        firstRuns.countDown();
        goOn.join();
        if (wanted.stream().anyMatch(one -> one.k() == 13)) {
            throw new IllegalStateException("scan failed");
        }
        return wanted.stream().map(one -> new SearchResult(List.of(),
                new ExactnessCertificate("root", 0, one.k(), 0, 0, 0))).toList();
    }

    private List<Future<SearchResult>> arriveDuringTheFirst(int count) throws InterruptedException {
        List<Future<SearchResult>> all = new ArrayList<>();
        all.add(threads.submit(() -> scans.search(new Wanted(probe, 50))));
        firstRuns.await();
        for (int k = 1; k <= count; k++) {
            Wanted wanted = new Wanted(probe, k);
            all.add(threads.submit(() -> scans.search(wanted)));
            // One after the other: threads that start together queue in any order.
            while (scans.waiting() < k) {
                Thread.onSpinWait();
            }
        }
        goOn.complete(null);
        return all;
    }

    @Test
    void probesThatArriveDuringAScanShareTheNextOne() throws Exception {
        List<Future<SearchResult>> all = arriveDuringTheFirst(5);
        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i).get().certificate().k()).isEqualTo(i);
        }
        assertThat(scanned).containsExactly(1, 5);
    }

    @Test
    void moreThanAScanTakesAreSearchedByTheOneAfter() throws Exception {
        List<Future<SearchResult>> all = arriveDuringTheFirst(11);
        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i).get().certificate().k()).isEqualTo(i);
        }
        assertThat(scanned).containsExactly(1, MOST, 3);
    }

    @Test
    void failureOfAScanReachesAllThatSharedItAndNobodyElse() throws Exception {
        List<Future<SearchResult>> all = arriveDuringTheFirst(14);
        assertThat(all.get(0).get().certificate().k()).isEqualTo(50);
        assertThat(all.get(1).get().certificate().k()).isEqualTo(1);
        for (int i = MOST + 1; i < all.size(); i++) {
            Future<SearchResult> one = all.get(i);
            assertThatThrownBy(one::get).hasRootCauseMessage("scan failed");
        }
        assertThat(scans.search(new Wanted(probe, 2)).certificate().k()).isEqualTo(2);
    }

    @Test
    void manySearchersAtOnceGetTheirOwnExactLists() throws Exception {
        Templates made = new Templates(8);
        List<Enrolled> enrolled = Templates.enrolled(made.clustered(2_000));
        GallerySnapshot snapshot = GallerySnapshot.of(enrolled);
        BruteForce all = new BruteForce(enrolled);
        List<Future<Boolean>> right = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            int k = 1 + i % 50;
            FaceTemplate own = made.isotropic();
            right.add(threads.submit(() -> snapshot.search(own, k).best().equals(all.search(own, k))));
        }
        for (Future<Boolean> one : right) {
            assertThat(one.get()).isTrue();
        }
    }
}
