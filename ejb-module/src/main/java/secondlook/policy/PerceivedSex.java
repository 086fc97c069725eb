package secondlook.policy;

/** What an examiner perceives on the probe, for the Board's tables alone (307.5-6.2); never searched by. */
public enum PerceivedSex {
    FEMALE("Female"),
    MALE("Male"),
    UNKNOWN("Unknown");

    private final String label;

    PerceivedSex(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
