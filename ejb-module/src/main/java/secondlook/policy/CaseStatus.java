package secondlook.policy;

/** Where the requester's investigation stands; only active and ongoing ones may be searched for (307.5-5.2). */
public enum CaseStatus {
    ACTIVE("Active"),
    ONGOING("Ongoing"),
    SUSPENDED("Suspended"),
    CLOSED("Closed");

    private final String label;

    CaseStatus(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
