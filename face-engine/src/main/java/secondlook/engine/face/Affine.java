package secondlook.engine.face;

/**
 * An affine map of the plane: {@code x' = xx*x + xy*y + x0}, {@code y' = yx*x + yy*y + y0}. Used from the pixels of a
 * view (what a model sees) to the pixels of the picture it was taken from.
 */
record Affine(double xx, double xy, double x0, double yx, double yy, double y0) {

    static Affine scaleThenShift(double scaleX, double scaleY, double shiftX, double shiftY) {
        return new Affine(scaleX, 0, shiftX, 0, scaleY, shiftY);
    }

    /** A rotation by an angle in radians about a centre. */
    static Affine rotation(double angle, double centreX, double centreY) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        return new Affine(cos, -sin, centreX - cos * centreX + sin * centreY,
                sin, cos, centreY - sin * centreX - cos * centreY);
    }

    double x(double x, double y) {
        return xx * x + xy * y + x0;
    }

    double y(double x, double y) {
        return yx * x + yy * y + y0;
    }

    /** First {@code inner}, then this. */
    Affine after(Affine inner) {
        return new Affine(
                xx * inner.xx + xy * inner.yx, xx * inner.xy + xy * inner.yy, x(inner.x0, inner.y0),
                yx * inner.xx + yy * inner.yx, yx * inner.xy + yy * inner.yy, y(inner.x0, inner.y0));
    }

    Affine inverse() {
        double det = determinant();
        double ixx = yy / det;
        double ixy = -xy / det;
        double iyx = -yx / det;
        double iyy = xx / det;
        return new Affine(ixx, ixy, -(ixx * x0 + ixy * y0), iyx, iyy, -(iyx * x0 + iyy * y0));
    }

    /** How many source pixels one view pixel spans along an edge, on average. */
    double scale() {
        return Math.sqrt(Math.abs(determinant()));
    }

    /** The turn from the view to the source, in radians; clockwise as seen, for y points down. */
    double angle() {
        return Math.atan2(yx, xx);
    }

    private double determinant() {
        return xx * yy - xy * yx;
    }
}
