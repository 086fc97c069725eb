package secondlook.engine.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Lets probes that arrive while a scan runs wait for the next one and share it: a scan keeps every processor busy, so
 * that two at once would only read the codes twice. Whoever comes first after a scan runs the next one for all that
 * wait, in the order of their coming. Safe for any number of threads; holds nothing when nobody searches.
 */
final class SharedScans {

    private final int most;
    private final Function<List<Wanted>, List<SearchResult>> scan;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock running = new ReentrantLock();

    /** At most so many probes share a scan; the scan's results are in the order of its probes. */
    SharedScans(int most, Function<List<Wanted>, List<SearchResult>> scan) {
        this.most = most;
        this.scan = scan;
    }

    /** Changed and read only by whoever holds the lock. */
    private static final class Waiting {

        private final Wanted wanted;
        private SearchResult result;
        private RuntimeException failure;

        Waiting(Wanted wanted) {
            this.wanted = wanted;
        }

        boolean over() {
            return result != null || failure != null;
        }
    }

    SearchResult search(Wanted wanted) {
        Waiting mine = new Waiting(wanted);
        waiting.add(mine);
        running.lock();
        try {
            while (!mine.over()) {
                scanNext();
            }
        } finally {
            running.unlock();
        }
        if (mine.failure != null) {
            throw mine.failure;
        }
        return mine.result;
    }

    /** Probes that wait for a scan now. */
    int waiting() {
        return waiting.size();
    }

    private void scanNext() {
        List<Waiting> next = new ArrayList<>();
        while (next.size() < most && !waiting.isEmpty()) {
            next.add(waiting.poll());
        }
        try {
            List<SearchResult> results = scan.apply(next.stream().map(one -> one.wanted).toList());
            for (int i = 0; i < next.size(); i++) {
                next.get(i).result = results.get(i);
            }
        } catch (RuntimeException e) {
            next.forEach(one -> one.failure = e);
        } catch (Error e) {
            next.forEach(one -> one.failure = new IllegalStateException("The scan broke off", e));
        }
    }
}
