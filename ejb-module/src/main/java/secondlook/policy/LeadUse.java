package secondlook.policy;

/** What became of a lead in the investigation, as the requester reports it for the Board's figures (307.5-6.3). */
public enum LeadUse {
    ASSISTED("The lead assisted the investigation"),
    NOT_ASSISTED("The lead did not assist the investigation"),
    EXCLUDED("Further investigation excluded the person of the lead");

    private final String label;

    LeadUse(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
