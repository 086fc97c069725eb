package secondlook.retention;

/** Why an object went. */
public enum PurgeCause {
    END_OF_REQUEST("With the end of its request"),
    EXPUNGEMENT("With the expungement of an enrolment"),
    PERIOD("Its period was over"),
    RESTORED("A restored backup had brought it back");

    private final String label;

    PurgeCause(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
