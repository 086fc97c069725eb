package secondlook.benchmarks;

import java.util.Arrays;
import secondlook.reports.ReportRenderer;

/** How long the supplemental incident report takes, first and warm; prints milliseconds. */
public final class ReportBenchmark {

    private static final int ROUNDS = 40;
    private static final int WARM = 10;

    private ReportBenchmark() {
    }

    public static void main(String[] args) {
        System.out.printf("first report          %6.0f ms%n", once());
        for (int i = 0; i < WARM; i++) {
            once();
        }
        double[] times = new double[ROUNDS];
        Arrays.setAll(times, i -> once());
        Arrays.sort(times);
        System.out.printf("warm report  median   %6.0f ms   p90 %6.0f ms%n", times[ROUNDS / 2],
                times[ROUNDS * 9 / 10]);
    }

    /** The renderer's own sample with every section of the report, filled and written as PDF. */
    private static double once() {
        long began = System.nanoTime();
        ReportRenderer.warmUp();
        return (System.nanoTime() - began) / 1e6;
    }
}
