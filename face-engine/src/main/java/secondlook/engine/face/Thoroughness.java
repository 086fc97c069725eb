package secondlook.engine.face;

/** How far a search for faces goes. All find the same largest face when it is in plain view. */
public enum Thoroughness {
    /** Stops as soon as a face is surely found: when it is known that there is one person. */
    ONE_FACE,
    /** Leaves faces aside that are smaller than half the largest: for mug shots, which have to show one person. */
    ONE_PERSON,
    /** Leaves faces aside that are smaller than an eighth of the largest: for probes. */
    USUAL
}
