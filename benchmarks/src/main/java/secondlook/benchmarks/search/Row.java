package secondlook.benchmarks.search;

import java.util.Arrays;
import java.util.Locale;

/** One line of the table. Times in milliseconds a search (a batch counts as one), memory in MB; -1: not measured. */
record Row(String engine, int size, int k, int threads, String probes, double p50, double p95, double recall,
        long differing, double memory, double build) {

    static final String HEADER = "engine,N,k,threads,probes,p50_ms,p95_ms,recall,differing_positions,memory_MB,build_s";
    private static final String FORMAT = "%-26s %10s %3s %7s %-12s %9s %9s %8s %9s %9s %8s";

    static Row of(String engine, Setting setting, String probes, double[] millis, Quality quality) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return new Row(engine, setting.size(), setting.k(), setting.threads(), probes, sorted[sorted.length / 2],
                sorted[Math.min(sorted.length - 1, (int) (sorted.length * 0.95))], quality.recall(),
                quality.differing(), setting.memory(), setting.build());
    }

    static Row parse(String csv) {
        String[] c = csv.split(",");
        return new Row(c[0], Integer.parseInt(c[1]), Integer.parseInt(c[2]), Integer.parseInt(c[3]), c[4],
                Double.parseDouble(c[5]), Double.parseDouble(c[6]), Double.parseDouble(c[7]), Long.parseLong(c[8]),
                Double.parseDouble(c[9]), Double.parseDouble(c[10]));
    }

    boolean sameButLarger(Row other) {
        return other.engine.equals(engine) && other.probes.equals(probes) && other.size > size;
    }

    String csv() {
        return String.format(Locale.ROOT, "%s,%d,%d,%d,%s,%.3f,%.3f,%.4f,%d,%.0f,%.1f", engine, size, k, threads,
                probes, p50, p95, recall, differing, memory, build);
    }

    static String head() {
        return String.format(FORMAT, "engine", "N", "k", "threads", "probes", "p50 ms", "p95 ms", "recall", "differ",
                "MB", "build s");
    }

    String line() {
        return String.format(FORMAT, engine, size, k, threads, probes, number(p50, 2), number(p95, 2),
                number(recall, 4), differing < 0 ? "-" : differing, number(memory, 0), number(build, 1));
    }

    private static String number(double value, int digits) {
        return value < 0 ? "-" : String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    /** What an engine was measured with. */
    record Setting(int size, int k, int threads, double memory, double build) {
    }

    /** Against the plain float comparison of everything. */
    record Quality(double recall, long differing) {
    }
}
