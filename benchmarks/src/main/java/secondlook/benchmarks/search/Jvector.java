package secondlook.benchmarks.search;

import io.github.jbellis.jvector.vector.VectorSimilarityFunction;
import io.github.jbellis.jvector.vector.VectorizationProvider;
import io.github.jbellis.jvector.vector.types.VectorFloat;
import io.github.jbellis.jvector.vector.types.VectorTypeSupport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** Comparing everything with jvector's own vector code. */
final class Jvector {

    private static final VectorTypeSupport TYPES = VectorizationProvider.getInstance().getVectorTypeSupport();
    private static final int STRIPE = 4_096;

    private final VectorFloat<?>[] vectors;
    private final Row.Setting setting;

    private record Place(long id, float score) {

        static final Comparator<Place> WORST_FIRST = Comparator.comparingDouble(Place::score)
                .thenComparing(Comparator.comparingLong(Place::id).reversed());
    }

    Jvector(int size, int k) {
        long began = System.nanoTime();
        vectors = new VectorFloat<?>[size];
        IntStream.range(0, size).parallel().forEach(i -> vectors[i] = TYPES.createFloatVector(Vectors.vector(i)));
        setting = new Row.Setting(size, k, Runtime.getRuntime().availableProcessors(),
                size * (Vectors.LENGTH * Float.BYTES + 48) / 1e6, (System.nanoTime() - began) / 1e9);
    }

    List<Row> measure(float[][] probes, Truth truth) {
        for (int i = 0; i < 5; i++) {
            search(probes[i]);
        }
        double[] millis = new double[probes.length];
        List<long[]> lists = new ArrayList<>();
        for (int i = 0; i < probes.length; i++) {
            long began = System.nanoTime();
            lists.add(search(probes[i]));
            millis[i] = (System.nanoTime() - began) / 1e6;
        }
        return List.of(Row.of("jvector 4.0.2 brute force", setting, "both", millis, truth.quality(lists)));
    }

    private long[] search(float[] probe) {
        VectorFloat<?> wanted = TYPES.createFloatVector(probe);
        int k = setting.k();
        return IntStream.range(0, (vectors.length + STRIPE - 1) / STRIPE).parallel().mapToObj(stripe -> {
            PriorityQueue<Place> best = new PriorityQueue<>(k + 1, Place.WORST_FIRST);
            int end = Math.min(vectors.length, (stripe + 1) * STRIPE);
            for (int i = stripe * STRIPE; i < end; i++) {
                float score = VectorSimilarityFunction.DOT_PRODUCT.compare(wanted, vectors[i]);
                if (best.size() < k || score > best.peek().score()) {
                    best.add(new Place(i, score));
                    if (best.size() > k) {
                        best.poll();
                    }
                }
            }
            return best;
        }).flatMap(PriorityQueue::stream).sorted(Place.WORST_FIRST.reversed()).limit(k).mapToLong(Place::id)
                .toArray();
    }
}
