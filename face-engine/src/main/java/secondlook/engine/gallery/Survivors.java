package secondlook.engine.gallery;

import java.util.Arrays;
import java.util.Set;
import secondlook.engine.gallery.scan.Codes;
import secondlook.engine.gallery.scan.ProbeBatch;
import secondlook.engine.gallery.scan.ProbeCode;
import secondlook.engine.gallery.scan.ScanKernel;

/**
 * What one task of a scan could not exclude for one probe, and the k best lower bounds it has seen. A slot is excluded
 * when its upper bound is below k lower bounds of others: an inequality, whatever the data.
 */
final class Survivors {

    private static final int HANDFUL = 64;

    private final ProbeCode probe;
    private final ProbeBatch batch;
    private final int number;
    private final ScanKernel kernel;
    private final Set<Integer> hidden;
    private final Threshold threshold;
    private final Pending pending = new Pending();
    /** Heap with the smallest of the k largest lower bounds on top. */
    private final double[] lower;
    private int lowerCount;
    /** Only there so that the compiler cannot leave out the reading ahead. */
    private int touched;
    private int count;
    private int[] slots = new int[256];
    private double[] estimates = new double[256];
    private double[] bounds = new double[256];
    private double largestExcluded = ExactnessCertificate.NONE;

    Survivors(Query query, ScanKernel kernel, Set<Integer> hidden) {
        this.probe = query.batch().probe(query.number());
        this.number = query.number();
        this.batch = query.batch();
        this.threshold = query.threshold();
        this.lower = new double[query.k()];
        this.kernel = kernel;
        this.hidden = hidden;
    }

    /** Takes the bounds of the first {@code limit} slots of a block. */
    void block(Chunk chunk, int block, int limit, BlockBounds found) {
        double floor = threshold.value();
        if (limit == Codes.BLOCK && found.largest() < floor) {
            largestExcluded = Math.max(largestExcluded, found.largest());
            return;
        }
        float[] upper = found.bounds();
        int first = block * Codes.BLOCK;
        for (int i = 0; i < limit; i++) {
            if (upper[i] < floor) {
                largestExcluded = Math.max(largestExcluded, upper[i]);
            } else if (upper[i] - probe.coarseReach(chunk.codes(), first + i)
                    < floor + probe.reach(chunk.codes(), first + i)) {
                pending.add(chunk.first() + first + i, found.sums()[i], upper[i]);
            } else {
                refine(chunk, first + i, found.sums()[i]);
                floor = threshold.value();
            }
        }
    }

    /**
     * Looks at what the scan put off; most of it the threshold, high by now, excludes by the coarse bound. The low
     * planes of the rest lie anywhere: those of a handful are asked for together before the first is needed, which
     * waits for memory once instead of each time.
     */
    void refinePending(Content content) {
        for (int from = 0; from < pending.count(); from += HANDFUL) {
            int to = Math.min(pending.count(), from + HANDFUL);
            double floor = threshold.value();
            for (int i = from; i < to; i++) {
                if (pending.bound(i) >= floor) {
                    Chunk chunk = content.chunk(pending.slot(i));
                    touched += chunk.codes().touch(pending.slot(i) - chunk.first());
                }
            }
            for (int i = from; i < to; i++) {
                if (pending.bound(i) < floor) {
                    exclude(pending.bound(i));
                } else {
                    Chunk chunk = content.chunk(pending.slot(i));
                    refine(chunk, pending.slot(i) - chunk.first(), pending.sum(i));
                }
            }
        }
    }

    private void refine(Chunk chunk, int index, int coarseSum) {
        int slot = chunk.first() + index;
        if (!hidden.isEmpty() && hidden.contains(slot)) {
            return;
        }
        int fineSum = kernel.fine(chunk.codes(), index, batch, number);
        double estimate = probe.estimate(chunk.codes(), index, coarseSum, fineSum);
        double reach = probe.reach(chunk.codes(), index);
        double upper = estimate + reach;
        if (upper < threshold.value()) {
            largestExcluded = Math.max(largestExcluded, upper);
            return;
        }
        if (count == slots.length) {
            slots = Arrays.copyOf(slots, 2 * count);
            estimates = Arrays.copyOf(estimates, 2 * count);
            bounds = Arrays.copyOf(bounds, 2 * count);
        }
        slots[count] = slot;
        estimates[count] = estimate;
        bounds[count++] = upper;
        offer(estimate - reach);
    }

    private void offer(double bound) {
        if (lowerCount < lower.length) {
            int at = lowerCount++;
            while (at > 0 && lower[(at - 1) / 2] > bound) {
                lower[at] = lower[(at - 1) / 2];
                at = (at - 1) / 2;
            }
            lower[at] = bound;
        } else if (bound > lower[0]) {
            sink(bound);
        }
        if (lowerCount == lower.length) {
            threshold.raise(lower[0]);
        }
    }

    private void sink(double bound) {
        int at = 0;
        for (int child = 1; child < lower.length; child = 2 * at + 1) {
            if (child + 1 < lower.length && lower[child + 1] < lower[child]) {
                child++;
            }
            if (lower[child] >= bound) {
                break;
            }
            lower[at] = lower[child];
            at = child;
        }
        lower[at] = bound;
    }

    /** Takes over what another task found for the same probe. */
    void add(Survivors other) {
        int total = count + other.count;
        if (total > slots.length) {
            slots = Arrays.copyOf(slots, total);
            estimates = Arrays.copyOf(estimates, total);
            bounds = Arrays.copyOf(bounds, total);
        }
        System.arraycopy(other.slots, 0, slots, count, other.count);
        System.arraycopy(other.estimates, 0, estimates, count, other.count);
        System.arraycopy(other.bounds, 0, bounds, count, other.count);
        count = total;
        for (int i = 0; i < other.lowerCount; i++) {
            offer(other.lower[i]);
        }
        exclude(other.largestExcluded);
    }

    /** The slots of the highest estimates, at most as many as the list has places. */
    int[] likeliest() {
        int[] order = bestFirst();
        int[] best = new int[Math.min(lower.length, order.length)];
        for (int i = 0; i < best.length; i++) {
            best[i] = slots[order[i]];
        }
        return best;
    }

    /** The survivors by estimate, best first, without those that the whole scan's threshold excludes. */
    int[] bestFirst() {
        double floor = threshold.value();
        long[] keys = new long[count];
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (bounds[i] < floor) {
                exclude(bounds[i]);
            } else {
                int bits = Float.floatToIntBits((float) -estimates[i]);
                keys[kept++] = (long) (bits ^ bits >> 31 & Integer.MAX_VALUE) << Integer.SIZE | i;
            }
        }
        keys = Arrays.copyOf(keys, kept);
        Arrays.parallelSort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    int slot(int survivor) {
        return slots[survivor];
    }

    double bound(int survivor) {
        return bounds[survivor];
    }

    void exclude(double bound) {
        largestExcluded = Math.max(largestExcluded, bound);
    }

    double largestExcluded() {
        return largestExcluded;
    }
}
