package secondlook.policy;

/** What is done about a breach, in this order (307.5-7.2). */
public enum BreachStepKind {
    ASSESSED("Assessed"),
    AGENCY_NOTIFIED("Originating agency notified"),
    INDIVIDUALS_DECIDED("Decision on affected individuals");

    private final String label;

    BreachStepKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
