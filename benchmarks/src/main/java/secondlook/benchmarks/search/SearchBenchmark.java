package secondlook.benchmarks.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import secondlook.engine.gallery.scan.Kernels;

/**
 * Run by {@code benchmarks/search/run}. Arguments: results folder, work folder, then the sizes. Prints the table and
 * leaves it as text and CSV with a plot.
 */
public final class SearchBenchmark {

    private static final int K = 50;
    private static final int PROBES = 100;
    /** Probes of the plain Java kernel, which takes ten times as long. */
    private static final int PLAIN = 20;
    /** Above this the peers' floats do not fit beside everything else, and the plain Java kernel takes too long. */
    private static final int PEERS = 1_000_000;
    private static final double HIGH_PLANE = 342;
    /** Probes whose lists are compared with the truth above that: comparing everything takes minutes. */
    private static final int CHECKED = 10;

    private final Path results;
    private final Path work;
    private final List<Row> rows = new ArrayList<>();
    private final StringBuilder notes = new StringBuilder();

    private SearchBenchmark(Path results, Path work) {
        this.results = results;
        this.work = work;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        SearchBenchmark benchmark = new SearchBenchmark(Path.of(arguments[0]), Path.of(arguments[1]));
        Files.createDirectories(benchmark.results);
        Files.createDirectories(benchmark.work);
        double bandwidth = Bandwidth.measure();
        benchmark.note("memory read by %d threads: %.1f GB/s; load when the run began %.1f",
                Runtime.getRuntime().availableProcessors(), bandwidth, ManagementFactory
                        .getOperatingSystemMXBean().getSystemLoadAverage());
        int[] sizes = Arrays.stream(arguments).skip(2).mapToInt(Integer::parseInt).toArray();
        for (int size : sizes) {
            benchmark.ours(size, bandwidth);
        }
        for (int size : sizes) {
            if (size <= PEERS) {
                benchmark.peers(size);
            }
        }
        benchmark.report();
    }

    private static float[][] probes(int size, int count) {
        return IntStream.range(0, count).mapToObj(i -> Vectors.probe(i, size)).toArray(float[][]::new);
    }

    /**
     * All sizes before any peer and before the plain kernel: a JVM that has run a second kernel compiles the calls of
     * the first one for either, and a server only ever runs one.
     */
    private void ours(int size, double bandwidth) throws IOException {
        float[][] probes = probes(size, PROBES);
        Truth truth = Truth.of(size, size <= PEERS ? probes : Arrays.copyOf(probes, CHECKED), K);
        try (Ours ours = new Ours(work.resolve("store"), size, K)) {
            List<Row> fast = ours.single(Kernels.fastest(), probes, truth);
            add(fast);
            double share = HIGH_PLANE * size / (fast.get(1).p50() / 1e3) / 1e9;
            note("N %d: codes read at %.1f GB/s, %.0f %% of the machine; %.0f templates compared by floats a search",
                    size, share, 100 * share / bandwidth, ours.rescored());
            Row batch = ours.batch(probes, truth);
            add(List.of(batch));
            note("N %d: batches of %d give %.1f probes a second", size, Ours.BATCH, Ours.BATCH * 1e3 / batch.p50());
        }
    }

    private void peers(int size) throws IOException, InterruptedException {
        float[][] few = probes(size, PLAIN);
        try (Ours ours = new Ours(work.resolve("store"), size, K)) {
            add(ours.single(Kernels.scalar(), few, Truth.of(size, few, K)));
        }
        float[][] probes = probes(size, PROBES);
        Truth truth = Truth.of(size, probes, K);
        add(new Jvector(size, K).measure(probes, truth));
        System.gc();
        faiss(size, truth);
    }

    private void faiss(int size, Truth truth) throws IOException, InterruptedException {
        Path script = Path.of(System.getProperty("secondlook.faiss"));
        Vectors.write(work.resolve("gallery.f32"), size, 0);
        Vectors.write(work.resolve("probes.f32"), PROBES, size);
        Process python = new ProcessBuilder("/usr/bin/python3", script.toString(), work.toString(),
                Integer.toString(K)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> lines = new String(python.getInputStream().readAllBytes()).lines().toList();
        if (python.waitFor() != 0) {
            note("FAISS was not measured at N %d: is python3-faiss installed?", size);
            return;
        }
        for (String line : lines) {
            String[] parts = line.split(";");
            List<long[]> lists = new ArrayList<>();
            for (String list : parts[1].split("\\|")) {
                lists.add(Arrays.stream(list.split(" ")).mapToLong(Long::parseLong).toArray());
            }
            Row raw = Row.parse(parts[0]);
            Row.Quality quality = truth.quality(lists);
            add(List.of(new Row(raw.engine(), raw.size(), raw.k(), raw.threads(), raw.probes(), raw.p50(), raw.p95(),
                    quality.recall(), quality.differing(), raw.memory(), raw.build())));
        }
    }

    private void add(List<Row> more) {
        rows.addAll(more);
        more.forEach(row -> System.out.println(row.line()));
    }

    private void note(String format, Object... values) {
        String note = String.format(Locale.ROOT, format, values);
        notes.append(note).append('\n');
        System.out.println(note);
    }

    /** How time grows from size to size: 1 is in proportion. */
    private void exponents(StringBuilder text) {
        for (int i = 0; i < rows.size(); i++) {
            Row from = rows.get(i);
            rows.subList(i + 1, rows.size()).stream().filter(from::sameButLarger).findFirst()
                    .ifPresent(to -> text.append(String.format(Locale.ROOT,
                            "%s, %s: from %d to %d templates the median time grows as N to the power of %.2f%n",
                            from.engine(), from.probes(), from.size(), to.size(),
                            Math.log(to.p50() / from.p50()) / Math.log((double) to.size() / from.size()))));
        }
    }

    private void report() throws IOException {
        StringBuilder text = new StringBuilder(notes);
        StringBuilder csv = new StringBuilder(Row.HEADER).append('\n');
        exponents(text);
        text.append('\n').append(Row.head()).append('\n');
        for (Row row : rows) {
            text.append(row.line()).append('\n');
            csv.append(row.csv()).append('\n');
        }
        Files.writeString(results.resolve("search.txt"), text);
        Files.writeString(results.resolve("search.csv"), csv);
        Plot.write(results.resolve("search.png"), rows);
        System.out.println("\n" + text);
    }
}
