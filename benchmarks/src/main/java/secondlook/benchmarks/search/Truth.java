package secondlook.benchmarks.search;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** The lists that comparing everything gives, by score descending and then number. */
final class Truth {

    private static final int STRIPE = 5_000;

    private final List<long[]> lists;

    private record Place(long id, double score) {

        static final Comparator<Place> BEST_FIRST =
                Comparator.comparingDouble(Place::score).reversed().thenComparingLong(Place::id);
    }

    private Truth(List<long[]> lists) {
        this.lists = lists;
    }

    static Truth of(int size, float[][] probes, int k) {
        List<List<PriorityQueue<Place>>> stripes = IntStream.range(0, (size + STRIPE - 1) / STRIPE).parallel()
                .mapToObj(stripe -> stripe(stripe * STRIPE, Math.min(size, (stripe + 1) * STRIPE), probes, k))
                .toList();
        return new Truth(IntStream.range(0, probes.length).mapToObj(p -> stripes.stream()
                .flatMap(s -> s.get(p).stream()).sorted(Place.BEST_FIRST).limit(k).mapToLong(Place::id).toArray())
                .toList());
    }

    private static List<PriorityQueue<Place>> stripe(int from, int to, float[][] probes, int k) {
        List<PriorityQueue<Place>> best = IntStream.range(0, probes.length)
                .mapToObj(p -> new PriorityQueue<>(k + 1, Place.BEST_FIRST.reversed())).toList();
        for (int i = from; i < to; i++) {
            float[] vector = Vectors.vector(i);
            for (int p = 0; p < probes.length; p++) {
                best.get(p).add(new Place(i, dot(probes[p], vector)));
                if (best.get(p).size() > k) {
                    best.get(p).poll();
                }
            }
        }
        return best;
    }

    /** The order of additions that defines the score: four sums, added in pairs. */
    private static double dot(float[] a, float[] b) {
        double w = 0;
        double x = 0;
        double y = 0;
        double z = 0;
        for (int i = 0; i < a.length; i += 4) {
            w += (double) a[i] * b[i];
            x += (double) a[i + 1] * b[i + 1];
            y += (double) a[i + 2] * b[i + 2];
            z += (double) a[i + 3] * b[i + 3];
        }
        return (w + x) + (y + z);
    }

    /** Of the lists found for the first probes, as many as are known here. */
    Row.Quality quality(List<long[]> found) {
        long hits = 0;
        long differing = 0;
        long places = 0;
        for (int p = 0; p < Math.min(lists.size(), found.size()); p++) {
            long[] right = lists.get(p);
            long[] other = found.get(p);
            places += right.length;
            for (int i = 0; i < right.length; i++) {
                long wanted = right[i];
                differing += i < other.length && other[i] == wanted ? 0 : 1;
                hits += IntStream.range(0, other.length).anyMatch(j -> other[j] == wanted) ? 1 : 0;
            }
        }
        return new Row.Quality((double) hits / places, differing);
    }
}
