package secondlook.identity;

/** What a review decided on an account. */
public enum ReviewOutcome {
    CONFIRMED("Confirmed", "good"),
    ENDED("Ended", "ended"),
    LAPSED("Disabled: nobody confirmed it", "bad");

    private final String label;
    private final String tone;

    ReviewOutcome(String label, String tone) {
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
}
