package secondlook.engine.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import secondlook.engine.face.FaceTemplate;

/** Made-up templates, the same ones for the same seed. */
final class Templates {

    private final Random random;

    Templates(long seed) {
        random = new Random(seed);
    }

    /** Every direction equally likely. */
    FaceTemplate isotropic() {
        return unit(gaussian(1));
    }

    /** Most of the length in few dimensions, as real models do it. */
    FaceTemplate uneven() {
        double[] values = gaussian(1);
        for (int i = 0; i < values.length; i++) {
            values[i] *= Math.exp(-i / 60.0) + 0.05;
        }
        return unit(values);
    }

    /** Near another one; a spread of 1 is as far as any. */
    FaceTemplate near(FaceTemplate centre, double spread) {
        double[] values = gaussian(spread / Math.sqrt(FaceTemplate.LENGTH));
        float[] towards = centre.values();
        for (int i = 0; i < values.length; i++) {
            values[i] += towards[i];
        }
        return unit(values);
    }

    /** All length in one dimension: the worst case of a common step width. */
    FaceTemplate axis(int dimension) {
        double[] values = new double[FaceTemplate.LENGTH];
        values[dimension] = dimension % 2 == 0 ? 1 : -1;
        return unit(values);
    }

    private double[] gaussian(double deviation) {
        double[] values = new double[FaceTemplate.LENGTH];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextGaussian() * deviation;
        }
        return values;
    }

    private static FaceTemplate unit(double[] values) {
        double squares = 0;
        for (double value : values) {
            squares += value * value;
        }
        float[] unit = new float[values.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (values[i] / Math.sqrt(squares));
        }
        return new FaceTemplate(unit);
    }

    List<FaceTemplate> isotropic(int count) {
        List<FaceTemplate> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            list.add(isotropic());
        }
        return list;
    }

    /** A few dozen close groups. */
    List<FaceTemplate> clustered(int count) {
        List<FaceTemplate> centres = isotropic(40);
        List<FaceTemplate> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            list.add(i % 3 == 0 ? uneven() : near(centres.get(random.nextInt(centres.size())), 0.6));
        }
        return list;
    }

    /** One face over and over, with noise in the last digits and exact repetitions. */
    List<FaceTemplate> nearDuplicates(int count) {
        FaceTemplate face = isotropic();
        List<FaceTemplate> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            list.add(i % 5 == 0 && i > 0 ? list.get(random.nextInt(list.size())) : near(face, 1e-4));
        }
        return list;
    }

    /** Numbers in no order of slots. */
    static List<Enrolled> enrolled(List<FaceTemplate> templates) {
        List<Enrolled> list = new ArrayList<>();
        for (int i = 0; i < templates.size(); i++) {
            list.add(new Enrolled(number(i), templates.get(i)));
        }
        return list;
    }

    static long number(int i) {
        return 1_000_003L * i % 999_983L * 1_000 + i % 1_000;
    }
}
