package secondlook.engine.gallery.scan;

/**
 * Random signs and a Hadamard transform: an isometry of 512-space that spreads what a model puts into a few
 * dimensions over all of them, so that one step width a vector fits every dimension. Scalar products stay what they
 * are (up to rounding of doubles, which every bound leaves room for), so nothing of it shows outside.
 */
final class Rotation {

    static final int LENGTH = Codes.DIMENSIONS;

    /** Fixed for ever: codes of one process must mean the same as codes of another. */
    private static final double[] SIGN = signs(0x5EC0_4D10_0C30_7500L);

    private Rotation() {
    }

    private static double[] signs(long seed) {
        double[] signs = new double[LENGTH];
        long state = seed;
        for (int i = 0; i < LENGTH; i++) {
            state += 0x9E3779B97F4A7C15L;
            long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            signs[i] = ((z ^ (z >>> 31)) & 1) == 0 ? 1 / Math.sqrt(LENGTH) : -1 / Math.sqrt(LENGTH);
        }
        return signs;
    }

    static void apply(float[] values, double[] rotated) {
        for (int i = 0; i < LENGTH; i++) {
            rotated[i] = values[i] * SIGN[i];
        }
        for (int half = LENGTH / 2; half > 0; half /= 2) {
            for (int from = 0; from < LENGTH; from += 2 * half) {
                butterflies(rotated, from, half);
            }
        }
    }

    private static void butterflies(double[] values, int from, int half) {
        for (int i = from; i < from + half; i++) {
            double a = values[i];
            double b = values[i + half];
            values[i] = a + b;
            values[i + half] = a - b;
        }
    }
}
