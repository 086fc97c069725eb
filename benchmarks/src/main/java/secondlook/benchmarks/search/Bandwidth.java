package secondlook.benchmarks.search;

import java.util.stream.IntStream;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** How fast this machine reads memory: sums of arrays far larger than its caches, on all threads, best of ten. */
final class Bandwidth {

    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
    private static final int ARRAYS = 64;
    private static final int LENGTH = 1 << 21;

    private Bandwidth() {
    }

    /** In GB (10^9 bytes) a second. */
    static double measure() {
        long[][] arrays = new long[ARRAYS][LENGTH];
        double best = 0;
        long sum = 0;
        for (int run = 0; run < 10; run++) {
            long began = System.nanoTime();
            sum += IntStream.range(0, ARRAYS).parallel().mapToLong(i -> sum(arrays[i])).sum();
            best = Math.max(best, (double) ARRAYS * LENGTH * Long.BYTES / (System.nanoTime() - began));
        }
        if (sum != 0) {
            throw new IllegalStateException("The sum of zeros is 0");
        }
        return best;
    }

    /** Four streams, like the scan. */
    private static long sum(long[] array) {
        LongVector a = LongVector.zero(LONGS);
        LongVector b = a;
        LongVector c = a;
        LongVector d = a;
        int quarter = array.length / 4;
        for (int i = 0; i < quarter; i += LONGS.length()) {
            a = a.add(LongVector.fromArray(LONGS, array, i));
            b = b.add(LongVector.fromArray(LONGS, array, i + quarter));
            c = c.add(LongVector.fromArray(LONGS, array, i + 2 * quarter));
            d = d.add(LongVector.fromArray(LONGS, array, i + 3 * quarter));
        }
        return a.add(b).add(c.add(d)).reduceLanes(VectorOperators.ADD);
    }
}
