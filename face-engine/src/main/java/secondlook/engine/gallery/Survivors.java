package secondlook.engine.gallery;

import java.util.Arrays;
import java.util.Set;
import secondlook.engine.face.FaceTemplate;
import secondlook.engine.gallery.scan.BlockBounds;
import secondlook.engine.gallery.scan.Codes;
import secondlook.engine.gallery.scan.ProbeCode;
import secondlook.engine.gallery.scan.ScanKernel;

/**
 * What one task of a scan could not exclude for one probe. A slot is excluded when its upper bound is below the k best
 * true scores of others so far: an inequality, whatever the data. What looks good enough to raise them is compared by
 * its floats at once, so that they are soon about as high as they will be.
 */
final class Survivors {

    private static final int HANDFUL = 64;

    private final Query query;
    private final ProbeCode probe;
    private final ScanKernel kernel;
    private final Set<Integer> hidden;
    private final Threshold threshold;
    private final Pending pending = new Pending();
    private final float[] floats = new float[FaceTemplate.LENGTH];
    /** Only there so that the compiler cannot leave out the reading ahead. */
    private int touched;
    private int compared;
    private int count;
    private int[] slots = new int[256];
    private double[] estimates = new double[256];
    private double[] bounds = new double[256];
    /** The true scores, NaN where they are not known yet. */
    private double[] scores = new double[256];
    private double largestExcluded = ExactnessCertificate.NONE;

    Survivors(Query query, ScanKernel kernel, Set<Integer> hidden) {
        this.query = query;
        this.probe = query.code();
        this.threshold = query.threshold();
        this.kernel = kernel;
        this.hidden = hidden;
    }

    /** What an upper bound must reach now to count; rounded downward. */
    float floor() {
        double floor = threshold.value();
        float near = (float) floor;
        return near > floor ? Math.nextDown(near) : near;
    }

    /** Takes what reached the floor in a block. */
    void block(Chunk chunk, int block, BlockBounds found) {
        exclude(found.largestBelow());
        for (int n = 0; n < found.count(); n++) {
            double floor = threshold.value();
            int slot = found.slot(n);
            int index = block * Codes.BLOCK + slot;
            float upper = found.upper(slot);
            if (upper < floor) {
                exclude(upper);
            } else if (upper - probe.coarseReach(chunk.codes(), index) < floor + probe.reach(chunk.codes(), index)) {
                pending.add(chunk.first() + index, found.sum(slot), upper);
            } else {
                refine(chunk, index, found.sum(slot));
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
        int fineSum = kernel.fine(chunk.codes(), index, query.batch(), query.number());
        double estimate = probe.estimate(chunk.codes(), index, coarseSum, fineSum);
        double upper = estimate + probe.reach(chunk.codes(), index);
        double floor = threshold.value();
        if (upper < floor) {
            exclude(upper);
            return;
        }
        double score = Double.NaN;
        if (estimate >= floor) {
            score = query.score(chunk, index, floats);
            threshold.offer(score);
            compared++;
        }
        keep(slot, estimate, upper, score);
    }

    private void keep(int slot, double estimate, double upper, double score) {
        if (count == slots.length) {
            grow(2 * count);
        }
        slots[count] = slot;
        estimates[count] = estimate;
        bounds[count] = upper;
        scores[count++] = score;
    }

    private void grow(int length) {
        slots = Arrays.copyOf(slots, length);
        estimates = Arrays.copyOf(estimates, length);
        bounds = Arrays.copyOf(bounds, length);
        scores = Arrays.copyOf(scores, length);
    }

    /** Takes over what another task found for the same probe. */
    void add(Survivors other) {
        if (count + other.count > slots.length) {
            grow(count + other.count);
        }
        System.arraycopy(other.slots, 0, slots, count, other.count);
        System.arraycopy(other.estimates, 0, estimates, count, other.count);
        System.arraycopy(other.bounds, 0, bounds, count, other.count);
        System.arraycopy(other.scores, 0, scores, count, other.count);
        count += other.count;
        compared += other.compared;
        exclude(other.largestExcluded);
    }

    /** The survivors by estimate, best first, without those that the whole scan's threshold excludes. */
    int[] bestFirst() {
        double floor = threshold.value();
        long[] keys = new long[count];
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (Double.isNaN(scores[i]) && bounds[i] < floor) {
                exclude(bounds[i]);
            } else if (!(scores[i] < floor)) {
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

    /** NaN when it was not compared by its floats yet. */
    double score(int survivor) {
        return scores[survivor];
    }

    /** How many were compared by their floats in the scan. */
    int compared() {
        return compared;
    }

    void exclude(double bound) {
        if (bound > largestExcluded) {
            largestExcluded = bound;
        }
    }

    double largestExcluded() {
        return largestExcluded;
    }
}
