package secondlook.policy;

/** What a photograph offered to the gallery was taken for (307.5-5.4.2). */
public enum PhotographKind {
    BOOKING("a booking photograph"),
    SURVEILLANCE("a surveillance picture"),
    PROBE("a probe of a request"),
    DRIVER_LICENCE("a driver's licence photograph"),
    IDENTITY_CARD("the photograph of an identity card"),
    UNKNOWN("a photograph of unknown purpose");

    private static final int SAP_SURVEILLANCE = 1;
    private static final int SAP_DRIVER_LICENCE = 10;
    private static final int SAP_IDENTITY_CARD = 15;
    private static final int SAP_MUG_SHOT = 20;

    private final String label;

    PhotographKind(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /**
     * What a record of an ANSI/NIST file shows. Its subject acquisition profile (10.013) counts more than what the
     * source says; where the profile tells only how well the picture was taken, the source decides.
     *
     * @param profile -1 when the record has none
     * @param bookingSource whether the source was registered as one of booking photographs
     */
    public static PhotographKind ofAcquisitionProfile(int profile, boolean bookingSource) {
        return switch (profile) {
            case SAP_SURVEILLANCE -> SURVEILLANCE;
            case SAP_DRIVER_LICENCE -> DRIVER_LICENCE;
            case SAP_IDENTITY_CARD -> IDENTITY_CARD;
            case SAP_MUG_SHOT -> BOOKING;
            default -> bookingSource ? BOOKING : UNKNOWN;
        };
    }
}
