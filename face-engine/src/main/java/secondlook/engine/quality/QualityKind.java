package secondlook.engine.quality;

/** What is measured of a face, and in which unit. The order is the one a panel shows them in. */
public enum QualityKind {
    /** Shorter edge of the face's box. */
    FACE_SIZE("px"),
    /** Between the eye centres. */
    EYE_DISTANCE("px"),
    /** Pixels of the whole picture. */
    RESOLUTION("Mpx"),
    /** Turned to the side; positive: towards the person's left, the right edge of the picture. */
    YAW("deg"),
    /** Lowered (positive) or raised. */
    PITCH("deg"),
    /** Tilted in the picture's plane; positive: towards the person's right shoulder, anticlockwise as seen. */
    ROLL("deg"),
    /** Fine detail in the face, brought to one size. */
    SHARPNESS("grey levels"),
    /** Mean luminance of the face, 0 to 255. */
    BRIGHTNESS("grey levels"),
    /** Part of the face that is practically black. */
    UNDER_EXPOSED("%"),
    /** Part of the face that is practically white. */
    OVER_EXPOSED("%"),
    /** Luminance between the 5th and the 95th percentile of the face. */
    CONTRAST("grey levels"),
    /** How far the points of the face wander when the network sees other cuts of it: what hides the face moves them. */
    OCCLUSION("% of the eye distance"),
    /** How sure the network is that the less open eye is open and visible, 0 to 1. */
    EYES_OPEN("1");

    private final String unit;

    QualityKind(String unit) {
        this.unit = unit;
    }

    public String unit() {
        return unit;
    }
}
