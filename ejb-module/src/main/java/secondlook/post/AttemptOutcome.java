package secondlook.post;

/** How an attempt to send a letter ended. */
public enum AttemptOutcome {
    ACCEPTED("Accepted"),
    NOT_SENT("Not sent"),
    UNKNOWN("Unknown");

    private final String label;

    AttemptOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
