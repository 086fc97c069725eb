package secondlook.policy;

/** On whose word an enrolment is expunged. */
public enum ExpungementAuthority {
    STATUTE("MCL 28.243", true),
    COURT_ORDER("Court order", true),
    /** What a restored backup brought back is expunged again by the system, on the word that the journal keeps. */
    EXPUNGED_BEFORE("Expunged before", false);

    private final String label;
    private final boolean givenByPeople;

    ExpungementAuthority(String label, boolean givenByPeople) {
        this.label = label;
        this.givenByPeople = givenByPeople;
    }

    /** Whether somebody who expunges can name it. */
    public boolean givenByPeople() {
        return givenByPeople;
    }

    public String label() {
        return label;
    }
}
