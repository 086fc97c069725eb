package secondlook.policy;

/**
 * On whose word something is kept beyond its period (307.5-6.1.3.b: "unless determined to be of evidentiary value").
 */
public enum HoldAuthority {
    EVIDENCE("Evidentiary value, determined by the Department", false),
    COURT_ORDER("Court order", true),
    PROSECUTOR("Preservation request of the prosecutor", true),
    LITIGATION("Duty to preserve in a lawsuit", true);

    private final String label;
    private final boolean beyondTheDirective;

    HoldAuthority(String label, boolean beyondTheDirective) {
        this.label = label;
        this.beyondTheDirective = beyondTheDirective;
    }

    public String label() {
        return label;
    }

    /** Whether it stands on law outside the directive, and so goes before the removal that 5.4.6 orders. */
    public boolean beyondTheDirective() {
        return beyondTheDirective;
    }
}
