package secondlook.engine.gallery.scan;

/**
 * What a scan finds in one block for one probe: sums, upper bounds, which slots reach the floor and the largest bound
 * below it. Scratch space of one task, filled anew for every block.
 */
public final class BlockBounds {

    final int[] sums;
    final float[] upper = new float[Codes.BLOCK];
    /** Where the runs of slots begin in which a bound reaches the floor. */
    final int[] runs = new int[Codes.BLOCK];
    private final int[] reached = new int[Codes.BLOCK];
    private int count;
    private float largestBelow;

    /** The sums are {@link ScanKernel#coarse}'s. */
    public BlockBounds(int[] sums) {
        this.sums = sums;
    }

    /** Looks at the slots of some runs; of all others the largest bound is known. */
    void gather(int found, int length, float floor, float largestElsewhere) {
        count = 0;
        largestBelow = largestElsewhere;
        for (int run = 0; run < found; run++) {
            for (int i = runs[run]; i < runs[run] + length; i++) {
                if (upper[i] >= floor) {
                    reached[count++] = i;
                } else if (upper[i] > largestBelow) {
                    largestBelow = upper[i];
                }
            }
        }
    }

    /** Leaves only the first slots of the block, for a snapshot that ends within it. */
    public void cut(int limit, float floor) {
        runs[0] = 0;
        gather(1, limit, floor, Float.NEGATIVE_INFINITY);
    }

    /** How many slots reach the floor. */
    public int count() {
        return count;
    }

    /** The n-th slot of the block that reaches the floor, in their order. */
    public int slot(int n) {
        return reached[n];
    }

    public int sum(int slot) {
        return sums[slot];
    }

    public float upper(int slot) {
        return upper[slot];
    }

    /** The largest bound that does not reach the floor. */
    public float largestBelow() {
        return largestBelow;
    }
}
