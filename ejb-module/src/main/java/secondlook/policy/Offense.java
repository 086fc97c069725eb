package secondlook.policy;

/** The closed list of 307.5-2.7 and 2.6: nothing else may be searched for (307.5-5.2). */
public enum Offense {
    ROBBERY("Robbery"),
    SEXUAL_ASSAULT("Sexual assault"),
    AGGRAVATED_ASSAULT("Aggravated assault"),
    HOMICIDE("Homicide"),
    HOME_INVASION_I("Home Invasion I");

    private final String label;

    Offense(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
