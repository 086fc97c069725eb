package secondlook.benchmarks.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SplittableRandom;

/**
 * Made-up unit vectors, isotropic, the same for the same number: the hardest case for any search, as no direction is
 * rarer than another. Every probe of an even number is a likeness of one of them (cosine about 0.6), the others have
 * none.
 */
final class Vectors {

    static final int LENGTH = 512;

    private static final double LIKENESS = 0.6;

    private Vectors() {
    }

    static float[] vector(long number) {
        return unit(gaussian(new SplittableRandom(number * 0x9E3779B97F4A7C15L + 1)));
    }

    static float[] probe(int number, int size) {
        double[] own = gaussian(new SplittableRandom(-1L - number));
        if (number % 2 == 0) {
            float[] mate = vector((long) number * 7919 % size);
            double rest = Math.sqrt(1 - LIKENESS * LIKENESS) / Math.sqrt(LENGTH);
            for (int i = 0; i < LENGTH; i++) {
                own[i] = LIKENESS * mate[i] + rest * own[i];
            }
        }
        return unit(own);
    }

    /** Sums of four uniform numbers: near enough to a bell, and ten times faster than one. */
    private static double[] gaussian(SplittableRandom random) {
        double[] values = new double[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            long bits = random.nextLong();
            values[i] = ((bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48)
                    - 2.0 * 0xFFFF) / (0xFFFF * Math.sqrt(1.0 / 3));
        }
        return values;
    }

    private static float[] unit(double[] values) {
        double squares = 0;
        for (double value : values) {
            squares += value * value;
        }
        double scale = 1 / Math.sqrt(squares);
        float[] unit = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            unit[i] = (float) (values[i] * scale);
        }
        return unit;
    }

    /** Raw little-endian floats, for the peers. */
    static void write(Path file, int size, int probesOf) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer buffer = ByteBuffer.allocate(4096 * LENGTH * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (int from = 0; from < size; from += 4096) {
                buffer.clear();
                for (int i = from; i < Math.min(size, from + 4096); i++) {
                    for (float value : probesOf > 0 ? probe(i, probesOf) : vector(i)) {
                        buffer.putFloat(value);
                    }
                }
                buffer.flip();
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
        }
    }
}
