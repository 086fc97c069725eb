package secondlook.engine.face;

/** A picture and a smaller copy of it, from which coarse views are taken without reading every pixel again. */
record Pyramid(Picture full, Picture reduced, int factor) {

    /** Longer edge, in pixels, of the smaller copy; below twice as much there is none. */
    private static final int REDUCED_EDGE = 1280;

    static Pyramid of(Picture full) {
        int factor = Math.max(1, Math.max(full.width(), full.height()) / REDUCED_EDGE);
        return new Pyramid(full, factor == 1 ? full : full.reduced(full.whole(), factor), factor);
    }

    /** Whether the copy has all the detail that such a view shows. */
    boolean reducedServes(Affine viewToFull) {
        return factor > 1 && viewToFull.scale() >= factor * 1.25;
    }

    Affine toReduced() {
        double shift = (factor - 1) / 2.0;
        return Affine.scaleThenShift(1.0 / factor, 1.0 / factor, -shift / factor, -shift / factor);
    }
}
