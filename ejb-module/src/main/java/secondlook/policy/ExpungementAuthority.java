package secondlook.policy;

/** On whose word an enrolment is expunged. */
public enum ExpungementAuthority {
    STATUTE("MCL 28.243"),
    COURT_ORDER("Court order");

    private final String label;

    ExpungementAuthority(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
