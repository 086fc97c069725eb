package secondlook.engine.face;

/** Places 68 points in a face and reduces them to the five the alignment needs. */
final class Landmarks {

    /** Points averaged to one: eye centres, tip of the nose, corners of the mouth. */
    private static final int[][] FIVE = {{37, 38, 40, 41}, {43, 44, 46, 47}, {30}, {48, 60}, {54, 64}};

    /** The points are placed in the box and in two wider ones and averaged: a shaky box shakes them less. */
    private static final double[] MARGINS = {0, 0.06, 0.12};

    /** Shift right, shift down (pixels of the aligned face) and growth of the cuts compared. */
    private static final double[][] CUTS = {{0, 0, 0}, {5, 0, 0}, {-5, 0, 0}, {0, 5, 0.08}, {0, -5, 0.08}};
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

    /**
     * How far the five points lie from their mean over other cuts of the face, as a part of the distance of the eyes:
     * the root mean square. What hides the face, or is none, lets the points wander.
     */
    double spread(Sampler sampler, Affine alignedToPicture) {
        double[][] all = new double[CUTS.length][];
        double[] mean = new double[DetectedFace.COORDINATES];
        for (int cut = 0; cut < CUTS.length; cut++) {
            Candidate box = Alignment.BOX.shifted(CUTS[cut][0], CUTS[cut][1]).grown(CUTS[cut][2]);
            all[cut] = once(sampler, alignedToPicture, box);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += all[cut][i] / CUTS.length;
            }
        }
        double squares = 0;
        for (double[] points : all) {
            for (int i = 0; i < mean.length; i++) {
                squares += (points[i] - mean[i]) * (points[i] - mean[i]);
            }
        }
        double eyes = Math.hypot(mean[2] - mean[0], mean[3] - mean[1]);
        return Math.sqrt(squares * 2 / (mean.length * CUTS.length)) / eyes;
    }

    private double[] once(Sampler sampler, Affine viewToPicture, Candidate box) {
        float[] all = network.look(sampler, viewToPicture.after(box.toView(network.width(), network.height())))[0];
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
}
