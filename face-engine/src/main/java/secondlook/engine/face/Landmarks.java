package secondlook.engine.face;

/** Places 68 points in a face and reduces them to the five the alignment needs. */
final class Landmarks {

    private static final int EDGE = 64;
    private static final float GREY_RANGE = 256f;
    /** Points averaged to one: eye centres, tip of the nose, corners of the mouth. */
    private static final int[][] FIVE = {{37, 38, 40, 41}, {43, 44, 46, 47}, {30}, {48, 60}, {54, 64}};

    /** The points are placed in the box and in two wider ones and averaged: a shaky box shakes them less. */
    private static final double[] MARGINS = {0, 0.06, 0.12};

    private final Network network;

    Landmarks(Network network) {
        this.network = network;
    }

    /** The five points in the picture of a box given in a view of it. */
    double[] five(Sampler sampler, Affine viewToPicture, Candidate box) {
        double[] mean = new double[DetectedFace.COORDINATES];
        for (double margin : MARGINS) {
            double[] once = once(sampler, viewToPicture, box.grown(margin));
            for (int i = 0; i < mean.length; i++) {
                mean[i] += once[i] / MARGINS.length;
            }
        }
        return mean;
    }

    private double[] once(Sampler sampler, Affine viewToPicture, Candidate box) {
        double scaleX = box.width() / EDGE;
        double scaleY = box.height() / EDGE;
        Affine crop = Affine.scaleThenShift(scaleX, scaleY,
                box.left() + scaleX / 2 - 0.5, box.top() + scaleY / 2 - 0.5);
        float[] grey = grey(sampler.planes(viewToPicture.after(crop), EDGE, EDGE));
        float[] all = network.run(grey, 1, 1, EDGE, EDGE)[0];
        double[] five = new double[DetectedFace.COORDINATES];
        for (int i = 0; i < FIVE.length; i++) {
            double x = 0;
            double y = 0;
            for (int point : FIVE[i]) {
                x += box.left() + all[2 * point] * box.width();
                y += box.top() + all[2 * point + 1] * box.height();
            }
            x /= FIVE[i].length;
            y /= FIVE[i].length;
            five[2 * i] = viewToPicture.x(x, y);
            five[2 * i + 1] = viewToPicture.y(x, y);
        }
        return five;
    }

    private static float[] grey(float[] planes) {
        int plane = planes.length / Picture.CHANNELS;
        float[] grey = new float[plane];
        for (int i = 0; i < plane; i++) {
            grey[i] = (0.299f * planes[i] + 0.587f * planes[plane + i] + 0.114f * planes[2 * plane + i]) / GREY_RANGE;
        }
        return grey;
    }
}
