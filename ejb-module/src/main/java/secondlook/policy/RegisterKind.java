package secondlook.policy;

/** The registers of simple entries that the Board's reports read (307.5-6.2, 6.3, 7.3). */
public enum RegisterKind {
    MAINTENANCE("Maintenance", Clause.MAINTENANCE, false),
    UPGRADE("Upgrade", Clause.MAINTENANCE, true),
    CONTRACT_CHANGE("Planned contract change", Clause.WEEKLY_REPORT, true),
    LAWSUIT("Lawsuit", Clause.ANNUAL_REPORT, false),
    SETTLEMENT("Settlement", Clause.ANNUAL_REPORT, false);

    private final String label;
    private final Clause clause;
    private final boolean planned;

    RegisterKind(String label, Clause clause, boolean planned) {
        this.label = label;
        this.clause = clause;
        this.planned = planned;
    }

    public String label() {
        return label;
    }

    /** The clause that asks for it. */
    public Clause clause() {
        return clause;
    }

    /** Whether its day may lie ahead. */
    public boolean planned() {
        return planned;
    }

    /** Whether the LASO keeps it too; contract and court are the commanding officer's. */
    public boolean technical() {
        return this == MAINTENANCE || this == UPGRADE;
    }
}
