package secondlook.policy;

/** What an examiner says of one candidate after comparing it. */
public enum Disposition {
    EXCLUDED("Excluded"),
    POSSIBLE("Possible"),
    NOT_COMPARABLE("Not comparable");

    private final String label;

    Disposition(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
