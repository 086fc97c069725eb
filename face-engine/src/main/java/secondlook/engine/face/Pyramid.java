package secondlook.engine.face;

/**
 * A picture and a smaller copy of it or of a part, from which coarse views are taken without reading every pixel again.
 *
 * @param factor edge of the square of pixels that one pixel of the copy is the mean of
 * @param part what the copy shows; views that are taken from it must lie inside
 */
record Pyramid(Picture full, Picture reduced, int factor, Picture.Region part) {

    /** Longer edge, in pixels, of the smaller copy; below twice as much there is none. */
    private static final int REDUCED_EDGE = 1280;
    /** How much coarser than the copy a view must be to be as good as one from the picture itself. */
    private static final double COARSER = 1.25;

    static Pyramid of(Picture full) {
        return reduced(full, full.whole(), Math.max(full.width(), full.height()) / REDUCED_EDGE);
    }

    static Pyramid none(Picture full) {
        return new Pyramid(full, full, 1, full.whole());
    }

    /** Serves views inside a box (pixels of the picture) that span at least {@code scale} picture pixels a pixel. */
    static Pyramid around(Picture full, Candidate box, double scale) {
        int left = (int) Math.max(0, Math.floor(box.left()));
        int top = (int) Math.max(0, Math.floor(box.top()));
        int width = (int) Math.min(full.width(), Math.ceil(box.right())) - left;
        int height = (int) Math.min(full.height(), Math.ceil(box.bottom())) - top;
        int factor = (int) (scale / COARSER);
        return width < factor || height < factor ? none(full)
                : reduced(full, new Picture.Region(left, top, width, height), factor);
    }

    private static Pyramid reduced(Picture full, Picture.Region part, int factor) {
        return factor < 2 ? none(full) : new Pyramid(full, full.reduced(part, factor), factor, part);
    }

    /** Whether the copy has all the detail that such a view shows. */
    boolean reducedServes(Affine viewToFull) {
        return factor > 1 && viewToFull.scale() >= factor * COARSER;
    }

    Affine toReduced() {
        double shift = (factor - 1) / 2.0;
        return Affine.scaleThenShift(1.0 / factor, 1.0 / factor,
                -(part.x() + shift) / factor, -(part.y() + shift) / factor);
    }
}
