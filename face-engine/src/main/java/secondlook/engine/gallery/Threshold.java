package secondlook.engine.gallery;

/**
 * The k best of the true scores that all tasks of one search have computed so far. Their least bounds what can still
 * reach the list from below, and only rises. Every slot is offered once at most.
 */
final class Threshold {

    /** Heap with the least on top. */
    private final double[] scores;
    private int count;
    private volatile double value = ExactnessCertificate.NONE;

    Threshold(int k) {
        scores = new double[k];
    }

    double value() {
        return value;
    }

    void offer(double score) {
        if (score > value) {
            put(score);
        }
    }

    private synchronized void put(double score) {
        if (count < scores.length) {
            int at = count++;
            while (at > 0 && scores[(at - 1) / 2] > score) {
                scores[at] = scores[(at - 1) / 2];
                at = (at - 1) / 2;
            }
            scores[at] = score;
        } else if (score > scores[0]) {
            sink(score);
        }
        if (count == scores.length) {
            value = scores[0];
        }
    }

    private void sink(double score) {
        int at = 0;
        for (int child = 1; child < scores.length; child = 2 * at + 1) {
            if (child + 1 < scores.length && scores[child + 1] < scores[child]) {
                child++;
            }
            if (scores[child] >= score) {
                break;
            }
            scores[at] = scores[child];
            at = child;
        }
        scores[at] = score;
    }
}
