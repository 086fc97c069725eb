package secondlook.engine.accuracy;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How many scores fell where, in steps of 0.00001: the memory does not grow with the number of pairs. A score that
 * falls into the step of a threshold counts as below it.
 */
final class Similarities {

    private static final int STEPS = 200_000;

    private final AtomicLongArray counts = new AtomicLongArray(STEPS + 1);

    void add(double score) {
        counts.incrementAndGet(step(score));
    }

    long total() {
        return above(-1) + counts.get(0);
    }

    /** How many are higher than a threshold. */
    long above(double threshold) {
        long sum = 0;
        for (int step = step(threshold) + 1; step <= STEPS; step++) {
            sum += counts.get(step);
        }
        return sum;
    }

    /** The lowest threshold that at most this part of the scores is higher than; 1 when there are none. */
    double thresholdFor(double part) {
        long allowed = (long) (part * total());
        long sum = 0;
        for (int step = STEPS; step >= 0; step--) {
            sum += counts.get(step);
            if (sum > allowed) {
                return step * 2.0 / STEPS - 1;
            }
        }
        return total() == 0 ? 1 : -1;
    }

    private static int step(double score) {
        return (int) Math.round((Math.max(-1, Math.min(1, score)) + 1) / 2 * STEPS);
    }
}
