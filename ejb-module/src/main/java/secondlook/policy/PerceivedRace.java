package secondlook.policy;

/**
 * What an examiner perceives on the probe, for the Board's tables alone (307.5-6.2); the categories are those of the
 * FBI's NIBRS. It says nothing of a person's own description and is never searched by.
 */
public enum PerceivedRace {
    AMERICAN_INDIAN("American Indian or Alaska Native"),
    ASIAN("Asian"),
    BLACK("Black or African American"),
    PACIFIC_ISLANDER("Native Hawaiian or Pacific Islander"),
    WHITE("White"),
    UNKNOWN("Unknown");

    private final String label;

    PerceivedRace(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
