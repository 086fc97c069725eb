package secondlook.benchmarks.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import secondlook.engine.face.FaceTemplate;
import secondlook.engine.gallery.Enrolled;
import secondlook.engine.gallery.GallerySnapshot;
import secondlook.engine.gallery.GalleryStore;
import secondlook.engine.gallery.Scored;
import secondlook.engine.gallery.SearchResult;
import secondlook.engine.gallery.scan.Kernels;
import secondlook.engine.gallery.scan.ScanKernel;

/** The store of this repository, in a folder of its own that is deleted afterwards. */
final class Ours implements AutoCloseable {

    static final int BATCH = 8;

    private static final int PART = 20_000;
    private static final double MILLI = 1e6;

    private final Path folder;
    private final GalleryStore store;
    private final Row.Setting setting;
    private double rescored;

    Ours(Path folder, int size, int k) {
        this.folder = folder;
        long before = used();
        long began = System.nanoTime();
        store = GalleryStore.open(folder, "benchmark", null);
        for (int from = 0; from < size; from += PART) {
            store.append(IntStream.range(from, Math.min(size, from + PART)).parallel()
                    .mapToObj(i -> new Enrolled(i, new FaceTemplate(Vectors.vector(i)))).toList());
        }
        double build = (System.nanoTime() - began) / 1e9;
        setting = new Row.Setting(size, k, Runtime.getRuntime().availableProcessors(), (used() - before) / 1e6, build);
    }

    private static long used() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** One probe at a time: with a likeness in the gallery, and without. */
    List<Row> single(ScanKernel kernel, float[][] probes, Truth truth) {
        GallerySnapshot snapshot = store.current();
        for (int i = 0; i < Math.min(20, probes.length); i++) {
            snapshot.searchAll(List.of(new FaceTemplate(probes[i])), setting.k(), kernel);
        }
        double[] millis = new double[probes.length];
        List<long[]> lists = new ArrayList<>();
        rescored = 0;
        for (int i = 0; i < probes.length; i++) {
            FaceTemplate probe = new FaceTemplate(probes[i]);
            long began = System.nanoTime();
            SearchResult found = snapshot.searchAll(List.of(probe), setting.k(), kernel).get(0);
            millis[i] = (System.nanoTime() - began) / MILLI;
            lists.add(found.best().stream().mapToLong(Scored::enrolmentId).toArray());
            rescored += found.certificate().rescored() / (double) probes.length;
        }
        Row.Quality quality = truth.quality(lists);
        String name = "second look " + kernel.name();
        return List.of(Row.of(name, setting, "mate", every(millis, 0), quality),
                Row.of(name, setting, "no mate", every(millis, 1), quality));
    }

    /** Templates compared by their floats in the last measurement, on average. */
    double rescored() {
        return rescored;
    }

    private static double[] every(double[] millis, int odd) {
        return IntStream.range(0, millis.length).filter(i -> i % 2 == odd).mapToDouble(i -> millis[i]).toArray();
    }

    Row batch(float[][] probes, Truth truth) {
        GallerySnapshot snapshot = store.current();
        double[] millis = new double[Math.max(3, probes.length / BATCH)];
        List<long[]> lists = new ArrayList<>();
        for (int run = -2; run < millis.length; run++) {
            int first = Math.max(0, run) * BATCH % probes.length;
            List<FaceTemplate> part = IntStream.range(0, BATCH)
                    .mapToObj(i -> new FaceTemplate(probes[(first + i) % probes.length])).toList();
            long began = System.nanoTime();
            List<SearchResult> found = snapshot.searchAll(part, setting.k());
            if (run >= 0) {
                millis[run] = (System.nanoTime() - began) / MILLI;
                found.forEach(one -> lists.add(one.best().stream().mapToLong(Scored::enrolmentId).toArray()));
            }
        }
        return Row.of("second look " + Kernels.fastest().name(), setting, "batch of " + BATCH, millis,
                truth.quality(lists));
    }

    @Override
    public void close() throws IOException {
        store.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
