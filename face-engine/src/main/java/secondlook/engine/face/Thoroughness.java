package secondlook.engine.face;

/** How far a search for faces goes. All find the same largest face when it is in plain view. */
public enum Thoroughness {
    /** Stops as soon as a face is surely found: for mug shots, which show one person. */
    ONE_FACE,
    /** Leaves faces aside that are smaller than an eighth of the largest: for probes. */
    USUAL
}
