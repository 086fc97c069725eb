package secondlook.engine.face;

import java.util.Arrays;
import java.util.Map;
import secondlook.engine.quality.QualityKind;

/** Luminance and detail of the standard aligned face, inside an oval that leaves hair and background out. */
final class FaceLight {

    private static final double CENTRE_X = 56;
    private static final double CENTRE_Y = 66;
    private static final double RADIUS_X = 34;
    private static final double RADIUS_Y = 42;
    private static final float BLACK = 20;
    private static final float WHITE = 245;
    private static final double PER_CENT = 100;

    private final float[] sorted;
    private final double sharpness;

    private FaceLight(float[] sorted, double sharpness) {
        this.sorted = sorted;
        this.sharpness = sharpness;
    }

    static FaceLight of(Sampler sampler, Affine alignedToPicture) {
        float[] grey = NetworkInput.grey(sampler.planes(alignedToPicture, Alignment.EDGE, Alignment.EDGE));
        float[] inside = new float[grey.length];
        int count = 0;
        double squares = 0;
        double sum = 0;
        for (int y = 1; y < Alignment.EDGE - 1; y++) {
            for (int x = 1; x < Alignment.EDGE - 1; x++) {
                if (Math.hypot((x - CENTRE_X) / RADIUS_X, (y - CENTRE_Y) / RADIUS_Y) < 1) {
                    int at = y * Alignment.EDGE + x;
                    double laplacian = 4 * grey[at] - grey[at - 1] - grey[at + 1]
                            - grey[at - Alignment.EDGE] - grey[at + Alignment.EDGE];
                    squares += laplacian * laplacian;
                    sum += laplacian;
                    inside[count++] = grey[at];
                }
            }
        }
        float[] sorted = Arrays.copyOf(inside, count);
        Arrays.sort(sorted);
        return new FaceLight(sorted, Math.sqrt(squares / count - sum / count * (sum / count)));
    }

    void into(Map<QualityKind, Double> values) {
        double sum = 0;
        int black = 0;
        int white = 0;
        for (float value : sorted) {
            sum += value;
            black += value < BLACK ? 1 : 0;
            white += value > WHITE ? 1 : 0;
        }
        values.put(QualityKind.SHARPNESS, sharpness);
        values.put(QualityKind.BRIGHTNESS, sum / sorted.length);
        values.put(QualityKind.UNDER_EXPOSED, PER_CENT * black / sorted.length);
        values.put(QualityKind.OVER_EXPOSED, PER_CENT * white / sorted.length);
        values.put(QualityKind.CONTRAST, (double) at(0.95) - at(0.05));
    }

    private float at(double part) {
        return sorted[(int) (part * (sorted.length - 1))];
    }
}
