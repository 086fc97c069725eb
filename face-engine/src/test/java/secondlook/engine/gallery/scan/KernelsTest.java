package secondlook.engine.gallery.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vector kernel against the reference, bit for bit, and the bounds against the truth. */
class KernelsTest {

    private final Random random = new Random(11);

    @Test
    void testsRunWithTheVectorKernel() {
        assertThat(Kernels.fastest()).isInstanceOf(VectorKernel.class);
        assertThat(Kernels.scalar()).isInstanceOf(ScalarKernel.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8})
    void bothKernelsGiveTheSameSumsAndBounds(int probes) {
        Codes codes = codes(384, 300);
        for (int round = 0; round < 30; round++) {
            float[][] values = new float[probes][];
            for (int p = 0; p < probes; p++) {
                values[p] = round % 3 == 0 ? axis(random.nextInt(512)) : unit();
            }
            for (int block = 0; block < 3; block++) {
                assertThat(found(Kernels.fastest(), codes, block, values))
                        .isEqualTo(found(Kernels.scalar(), codes, block, values));
            }
        }
    }

    private static String found(ScanKernel kernel, Codes codes, int block, float[][] values) {
        ProbeCode[] probes = new ProbeCode[values.length];
        for (int p = 0; p < probes.length; p++) {
            probes[p] = new ProbeCode(values[p]);
        }
        int[][] sums = new int[probes.length][Codes.BLOCK];
        ProbeBatch batch = kernel.batch(probes);
        kernel.coarse(codes, block, batch, sums);
        StringBuilder all = new StringBuilder();
        for (int p = 0; p < probes.length; p++) {
            BlockBounds found = new BlockBounds(sums[p]);
            kernel.bounds(codes, block, probes[p], 0.08f, found);
            all.append(found.largestBelow()).append(" reached");
            for (int n = 0; n < found.count(); n++) {
                all.append(' ').append(found.slot(n));
            }
            for (int i = 0; i < Codes.BLOCK; i++) {
                all.append(sums[p][i]).append(' ').append(found.upper(i)).append(' ')
                        .append(kernel.fine(codes, block * Codes.BLOCK + i, batch, p)).append('\n');
            }
        }
        return all.toString();
    }

    @Test
    void similarityLiesWithinItsBounds() {
        int count = 256;
        Codes codes = new Codes(count);
        float[][] templates = new float[count][];
        for (int i = 0; i < count; i++) {
            templates[i] = i % 4 == 0 ? axis(i) : unit();
            codes.put(i, templates[i], new double[512]);
        }
        ScanKernel kernel = Kernels.fastest();
        for (int round = 0; round < 60; round++) {
            float[] probe = round % 2 == 0 ? templates[round] : round % 3 == 0 ? axis(round) : unit();
            ProbeCode code = new ProbeCode(probe);
            ProbeBatch batch = kernel.batch(new ProbeCode[] {code});
            for (int block = 0; block < count / Codes.BLOCK; block++) {
                int[][] sums = new int[1][Codes.BLOCK];
                BlockBounds found = new BlockBounds(sums[0]);
                kernel.coarse(codes, block, batch, sums);
                kernel.bounds(codes, block, code, -2, found);
                for (int i = 0; i < Codes.BLOCK; i++) {
                    int slot = block * Codes.BLOCK + i;
                    double truth = dot(probe, templates[slot]);
                    int fine = kernel.fine(codes, slot, batch, 0);
                    assertThat(truth).isLessThanOrEqualTo(found.upper(i));
                    assertThat(Math.abs(truth - code.estimate(codes, slot, sums[0][i], fine)))
                            .isLessThanOrEqualTo(code.reach(codes, slot));
                }
            }
        }
    }

    @Test
    void clearedSlotNeverReachesAList() {
        Codes codes = codes(128, 128);
        codes.clear(77);
        assertThat(codes.isClear(77)).isTrue();
        assertThat(codes.isClear(76)).isFalse();
        ProbeCode code = new ProbeCode(unit());
        int[][] sums = new int[1][Codes.BLOCK];
        BlockBounds found = new BlockBounds(sums[0]);
        Kernels.fastest().coarse(codes, 0, Kernels.fastest().batch(new ProbeCode[] {code}), sums);
        Kernels.fastest().bounds(codes, 0, code, -2, found);
        assertThat(found.upper(77)).isLessThan(-2);
        assertThat(found.upper(76)).isGreaterThan(-2);
        assertThat(reached(found)).hasSize(127).doesNotContain(77);
    }

    @ParameterizedTest
    @ValueSource(floats = {-2, 0.02f, 0.08f, 0.15f, 2})
    void everySlotReachesTheFloorOrLiesBelowTheLargestBelow(float floor) {
        Codes codes = codes(128, 128);
        ProbeCode code = new ProbeCode(unit());
        for (ScanKernel kernel : List.of(Kernels.fastest(), Kernels.scalar())) {
            int[][] sums = new int[1][Codes.BLOCK];
            BlockBounds found = new BlockBounds(sums[0]);
            kernel.coarse(codes, 0, kernel.batch(new ProbeCode[] {code}), sums);
            for (int limit : new int[] {128, 127, 64, 9, 8, 1}) {
                kernel.bounds(codes, 0, code, floor, found);
                if (limit < Codes.BLOCK) {
                    found.cut(limit, floor);
                }
                List<Integer> above = new ArrayList<>();
                float largest = Float.NEGATIVE_INFINITY;
                for (int i = 0; i < limit; i++) {
                    if (found.upper(i) >= floor) {
                        above.add(i);
                    } else {
                        largest = Math.max(largest, found.upper(i));
                    }
                }
                assertThat(reached(found)).isEqualTo(above);
                assertThat(found.largestBelow()).isEqualTo(largest);
            }
        }
    }

    private static List<Integer> reached(BlockBounds found) {
        return IntStream.range(0, found.count()).map(found::slot).boxed().toList();
    }

    @Test
    void withoutTheModuleThePlainKernelRunsAndSaysSoOnce() throws IOException, InterruptedException {
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), WithoutModule.class.getName())
                .redirectErrorStream(true).start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(said).isZero();
        assertThat(said).containsOnlyOnce("--add-modules jdk.incubator.vector").contains("kernel: scalar");
    }

    /** Run as a process of its own. */
    static final class WithoutModule {

        private WithoutModule() {
        }

        public static void main(String[] arguments) {
            for (int i = 0; i < 3; i++) {
                System.out.println("kernel: " + Kernels.fastest().name());
            }
        }
    }

    private Codes codes(int capacity, int filled) {
        Codes codes = new Codes(capacity);
        for (int i = 0; i < filled; i++) {
            codes.put(i, i % 5 == 0 ? axis(i) : unit(), new double[512]);
        }
        return codes;
    }

    private float[] unit() {
        float[] values = new float[512];
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
            squares += (double) values[i] * values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= (float) Math.sqrt(squares);
        }
        return values;
    }

    private static float[] axis(int dimension) {
        float[] values = new float[512];
        values[dimension % 512] = dimension % 2 == 0 ? 1 : -1;
        return values;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
