package secondlook.engine.nist;

/**
 * What the subject acquisition profile (10.013) says of how a face was taken. Files before the 2007 edition have none.
 */
public enum CaptureProfile {
    /** Profile 0, or none in the file: nothing is said. */
    NOT_SAID,
    /** Profile 1: a surveillance picture, which is what probes are. */
    SURVEILLANCE,
    /** Profile 10: a driver's licence photograph. */
    DRIVER_LICENCE,
    /** Profile 15: the photograph of an identity card of federal personnel. */
    IDENTITY_CARD,
    /** Profile 20: a mug shot. */
    MUG_SHOT,
    /** The other profiles state how well the picture was taken, not of whom or why. */
    QUALITY_LEVEL;

    static CaptureProfile of(int profile) {
        return switch (profile) {
            case -1, 0 -> NOT_SAID;
            case 1 -> SURVEILLANCE;
            case 10 -> DRIVER_LICENCE;
            case 15 -> IDENTITY_CARD;
            case 20 -> MUG_SHOT;
            default -> QUALITY_LEVEL;
        };
    }
}
