package secondlook.engine.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the best k scores seen; the worst kept one is on top of the heap. Not thread-safe: one per task. */
final class BestScores {

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

    void add(BestScores other) {
        other.kept.forEach(s -> offer(s.enrolmentId(), s.score()));
    }

    /** What a score must reach to be among the best k; below every possible score while there are fewer. */
    double threshold() {
        return kept.size() < k ? ExactnessCertificate.NONE : kept.peek().score();
    }

    List<Scored> bestFirst() {
        List<Scored> list = new ArrayList<>(kept);
        list.sort(Scored.BEST_FIRST);
        return list;
    }
}
