package secondlook.policy;

/** How a suspected violation stands (307.5-4.1). What is decided stays decided. */
public enum ViolationState {
    SUSPECTED("Suspected", "attention"),
    INVESTIGATED("Under investigation", "waiting"),
    CONFIRMED("Confirmed", "bad"),
    UNFOUNDED("Unfounded", "ended");

    private final String label;
    private final String tone;

    ViolationState(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    /** The colour family of its badge. */
    public String tone() {
        return tone;
    }

    public boolean decided() {
        return this == CONFIRMED || this == UNFOUNDED;
    }
}
