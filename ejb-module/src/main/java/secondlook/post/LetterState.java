package secondlook.post;

/** Where a letter stands. */
public enum LetterState {
    WAITING("Waiting"),
    SENT("Sent"),
    FAILED("Given up"),
    CANCELLED("Cancelled");

    private final String label;

    LetterState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
