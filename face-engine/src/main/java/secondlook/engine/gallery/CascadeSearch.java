package secondlook.engine.gallery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import secondlook.engine.face.FaceTemplate;
import secondlook.engine.gallery.scan.BlockBounds;
import secondlook.engine.gallery.scan.Codes;
import secondlook.engine.gallery.scan.ProbeBatch;
import secondlook.engine.gallery.scan.ProbeCode;
import secondlook.engine.gallery.scan.ScanKernel;

/**
 * The exact search of one snapshot for a few probes in one scan. Tasks take ranges of blocks as they get free; each
 * keeps what it cannot exclude, all share the rising threshold of each probe. Then the low plane excludes most of what
 * was put off, and what is left is compared by its floats.
 */
final class CascadeSearch {

    /** Probes that share a scan: their coefficients and one block of codes still fit the second cache. */
    static final int SHARED = 8;

    /** Blocks a task takes at a time, about 0.2 ms of work. */
    private static final int RANGE = 64;
    /** Survivors compared by one task; more than this only happens in galleries of near-duplicates. */
    private static final int STRIPE = 2048;

    private final Content content;
    private final Chunk[] chunks;
    private final int slots;
    private final ScanKernel kernel;

    CascadeSearch(Content content, int slots, ScanKernel kernel) {
        this.content = content;
        this.chunks = content.chunks();
        this.slots = slots;
        this.kernel = kernel;
    }

    /** The best of one probe, with what the certificate needs. */
    record Found(List<Scored> best, int rescored, double largestExcluded) {
    }

    List<Found> run(List<Wanted> wanted, Set<Integer> hidden) {
        ProbeBatch batch = kernel.batch(wanted.stream().map(one -> new ProbeCode(one.probe().values()))
                .toArray(ProbeCode[]::new));
        List<Query> queries = new ArrayList<>(wanted.size());
        for (int i = 0; i < wanted.size(); i++) {
            int k = wanted.get(i).k();
            queries.add(new Query(wanted.get(i).probe().values(), batch, i, k, new Threshold(k)));
        }
        List<Range> ranges = ranges();
        AtomicInteger next = new AtomicInteger();
        int tasks = Math.min(ranges.size(), ForkJoinPool.getCommonPoolParallelism() + 1);
        IntStream numbers = IntStream.range(0, Math.max(1, tasks));
        List<List<Survivors>> found = (tasks > 1 ? numbers.parallel() : numbers)
                .mapToObj(task -> scan(queries.stream().map(q -> new Survivors(q, kernel, hidden)).toList(), batch,
                        ranges, next)).toList();
        (found.size() > 1 ? found.parallelStream() : found.stream())
                .forEach(task -> task.forEach(survivors -> survivors.refinePending(content)));
        List<Found> results = new ArrayList<>(queries.size());
        for (int i = 0; i < queries.size(); i++) {
            Survivors all = found.get(0).get(i);
            for (List<Survivors> other : found.subList(1, found.size())) {
                all.add(other.get(i));
            }
            results.add(rescore(queries.get(i), all));
        }
        return results;
    }

    /** Blocks of one chunk, and how many of its slots count. */
    private record Range(Chunk chunk, int fromBlock, int toBlock, int limit) {
    }

    private List<Range> ranges() {
        List<Range> ranges = new ArrayList<>();
        for (Chunk chunk : chunks) {
            int limit = Math.min(slots - chunk.first(), chunk.codes().capacity());
            int blocks = limit <= 0 ? 0 : (limit - 1) / Codes.BLOCK + 1;
            for (int block = 0; block < blocks; block += RANGE) {
                ranges.add(new Range(chunk, block, Math.min(blocks, block + RANGE), limit));
            }
        }
        return ranges;
    }

    private List<Survivors> scan(List<Survivors> survivors, ProbeBatch batch, List<Range> ranges,
            AtomicInteger next) {
        int[][] sums = new int[batch.size()][Codes.BLOCK];
        BlockBounds[] found = Arrays.stream(sums).map(BlockBounds::new).toArray(BlockBounds[]::new);
        for (int i = next.getAndIncrement(); i < ranges.size(); i = next.getAndIncrement()) {
            Range range = ranges.get(i);
            Codes codes = range.chunk().codes();
            for (int block = range.fromBlock(); block < range.toBlock(); block++) {
                kernel.coarse(codes, block, batch, sums);
                int limit = range.limit() - block * Codes.BLOCK;
                for (int p = 0; p < batch.size(); p++) {
                    float floor = survivors.get(p).floor();
                    kernel.bounds(codes, block, batch.probe(p), floor, found[p]);
                    if (limit < Codes.BLOCK) {
                        found[p].cut(limit, floor);
                    }
                    survivors.get(p).block(range.chunk(), block, found[p]);
                }
            }
        }
        return survivors;
    }

    /** Compares by floats, in the order of the estimates, until bounds exclude the rest. */
    private Found rescore(Query query, Survivors survivors) {
        int[] order = survivors.bestFirst();
        Stripe first = new Stripe(query, ExactnessCertificate.NONE);
        first.compare(survivors, order, 0, Math.min(order.length, STRIPE));
        double floor = first.best.threshold();
        IntStream.range(1, (order.length + STRIPE - 1) / STRIPE).parallel().mapToObj(number -> {
            Stripe stripe = new Stripe(query, floor);
            stripe.compare(survivors, order, number * STRIPE, Math.min(order.length, (number + 1) * STRIPE));
            return stripe;
        }).toList().forEach(first::add);
        survivors.exclude(first.largestExcluded);
        return new Found(first.best.bestFirst(), survivors.compared() + first.compared, survivors.largestExcluded());
    }

    /** One task's share of the comparisons by floats. */
    private final class Stripe {

        private final Query query;
        private final double floor;
        private final BestScores best;
        private final float[] floats = new float[FaceTemplate.LENGTH];
        private int compared;
        private double largestExcluded = ExactnessCertificate.NONE;

        Stripe(Query query, double floor) {
            this.query = query;
            this.floor = floor;
            this.best = new BestScores(query.k());
        }

        void compare(Survivors survivors, int[] order, int from, int to) {
            for (int i = from; i < to; i++) {
                int slot = survivors.slot(order[i]);
                double score = survivors.score(order[i]);
                if (Double.isNaN(score)) {
                    if (survivors.bound(order[i]) < Math.max(floor, best.threshold())) {
                        largestExcluded = Math.max(largestExcluded, survivors.bound(order[i]));
                        continue;
                    }
                    Chunk chunk = content.chunk(slot);
                    score = query.score(chunk, slot - chunk.first(), floats);
                    compared++;
                }
                best.offer(content.id(slot), score);
            }
        }

        void add(Stripe other) {
            best.add(other.best);
            compared += other.compared;
            largestExcluded = Math.max(largestExcluded, other.largestExcluded);
        }
    }
}
