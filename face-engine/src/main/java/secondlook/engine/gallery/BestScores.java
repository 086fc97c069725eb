package secondlook.engine.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the best k scores seen; the worst kept one is on top of the heap. Not thread-safe: one per block. */
final class BestScores {

    /** Templates scanned by one task: 8 MB of floats, enough to hide the cost of handing it to another core. */
    static final int BLOCK = 4096;

    private final int k;
    private final PriorityQueue<Scored> kept;

    BestScores(int k) {
        this.k = k;
        this.kept = new PriorityQueue<>(k, Scored.BEST_FIRST.reversed());
    }

    void offer(long enrolmentId, double score) {
        if (kept.size() < k) {
            kept.add(new Scored(enrolmentId, score));
        } else if (score >= kept.peek().score()) {
            kept.add(new Scored(enrolmentId, score));
            kept.poll();
        }
    }

    BestScores merge(BestScores other) {
        BestScores both = new BestScores(k);
        kept.forEach(s -> both.offer(s.enrolmentId(), s.score()));
        other.kept.forEach(s -> both.offer(s.enrolmentId(), s.score()));
        return both;
    }

    List<Scored> bestFirst() {
        List<Scored> list = new ArrayList<>(kept);
        list.sort(Scored.BEST_FIRST);
        return list;
    }
}
