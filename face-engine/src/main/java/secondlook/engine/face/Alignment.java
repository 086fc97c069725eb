package secondlook.engine.face;

/**
 * Brings a face into the position the feature model was trained on: the similarity transform (turn, scale, shift; no
 * shear, no mirror) that fits all five points best in the least-squares sense (Umeyama).
 */
final class Alignment {

    /** Edge of the face that {@link #STANDARD} belongs to. */
    static final int EDGE = 112;

    /** Where the five points lie in the face that quality is measured on, whatever pack is used. */
    static final double[] STANDARD = {
        38.2946, 51.6963, 73.5318, 51.5014, 56.0252, 71.7366, 41.5493, 92.3655, 70.7299, 92.2041};

    /** The box the detector puts around such a face, on average over 206 portraits and mug shots. */
    static final Candidate BOX = new Candidate(17, 9, 95, 119, 1);

    private Alignment() {
    }

    /** From the aligned face to the picture. */
    static Affine toPicture(double[] points, double[] canonical) {
        double[] from = centre(points);
        double[] to = centre(canonical);
        double along = 0;
        double across = 0;
        double spread = 0;
        for (int i = 0; i < points.length; i += 2) {
            double px = points[i] - from[0];
            double py = points[i + 1] - from[1];
            double qx = canonical[i] - to[0];
            double qy = canonical[i + 1] - to[1];
            along += px * qx + py * qy;
            across += px * qy - py * qx;
            spread += px * px + py * py;
        }
        if (spread == 0 || along == 0 && across == 0) {
            throw new IllegalArgumentException("The five points of the face lie on one spot");
        }
        double a = along / spread;
        double b = across / spread;
        return new Affine(a, -b, to[0] - a * from[0] + b * from[1],
                b, a, to[1] - b * from[0] - a * from[1]).inverse();
    }

    private static double[] centre(double[] points) {
        double x = 0;
        double y = 0;
        for (int i = 0; i < points.length; i += 2) {
            x += points[i];
            y += points[i + 1];
        }
        return new double[] {x * 2 / points.length, y * 2 / points.length};
    }
}
