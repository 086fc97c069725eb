package secondlook.engine.face;

/** A box in one view, and the same in the picture for telling whether two are one face. */
record Found(Affine view, Candidate inView, Candidate inPicture) {

    /** An upright face in plain view scores higher than this. */
    private static final float SURE = 0.995f;
    /** From this size in its view on, a box sits well enough for the points to be placed in it. */
    private static final double WELL_SEEN = 40;

    static Found of(Affine view, Candidate inView) {
        return new Found(view, inView, inView.through(view));
    }

    float score() {
        return inView.score();
    }

    boolean sure() {
        return score() >= SURE;
    }

    boolean wellSeen() {
        return shorter(inView) >= WELL_SEEN;
    }

    /** Shorter edge in pixels of the picture, had the face been upright in the view. */
    double size() {
        return shorter(inView) * view.scale();
    }

    boolean sameAs(Found other) {
        return inPicture.sameAs(other.inPicture);
    }

    Found surer(Found other) {
        return other.score() > score() ? other : this;
    }

    private static double shorter(Candidate box) {
        return Math.min(box.width(), box.height());
    }
}
