package secondlook.identity;

/** How one prerequisite of an account stands. */
public enum PrerequisiteState {
    CURRENT("In order", "good"),
    DUE("Lapses soon", "attention"),
    URGENT("Lapses within days", "attention"),
    LAPSED("Lapsed", "bad"),
    WITHDRAWN("Withdrawn", "bad"),
    MISSING("Not on record", "bad");

    private final String label;
    private final String tone;

    PrerequisiteState(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    /** The colour family of its badge. */
    public String tone() {
        return tone;
    }

    public boolean ok() {
        return this == CURRENT || this == DUE || this == URGENT;
    }

    /** Whether somebody has to do something. */
    public boolean calls() {
        return this != CURRENT;
    }
}
