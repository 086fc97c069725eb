package secondlook.policy;

/**
 * Kinds of law enforcement agency, as the Bureau of Justice Statistics counts them in its census of state and local
 * agencies, and in those of federal and tribal ones; the last is for everybody who is none (307.5-5.5.b).
 */
public enum AgencyKind {
    LOCAL_POLICE("Local police department"),
    SHERIFF("Sheriff's office"),
    STATE_POLICE("State police or highway patrol"),
    SPECIAL_JURISDICTION("Special jurisdiction: campus, transit, park, airport"),
    CONSTABLE("Constable or marshal"),
    PROSECUTOR("Prosecutor's investigators"),
    TRIBAL("Tribal police"),
    FEDERAL("Federal law enforcement agency"),
    OTHER("None of these: not a law enforcement agency");

    private final String label;

    AgencyKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean lawEnforcement() {
        return this != OTHER;
    }
}
