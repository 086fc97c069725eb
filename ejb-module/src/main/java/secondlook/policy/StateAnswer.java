package secondlook.policy;

/** What the State Police answered to a formal request (307.5-5.4.2); a lead it is none before the examiners say so. */
public enum StateAnswer {
    SAME_CANDIDATE("The candidate of the lead is among theirs"),
    OTHER_CANDIDATES("Only other candidates"),
    NO_CANDIDATE("No candidate"),
    NOT_SEARCHED("Not searched");

    private final String label;

    StateAnswer(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
