package secondlook.oversight;

/** What was found on a drawn item. */
public enum FindingKind {
    COMPLIANT("In compliance", "good"),
    CONCERN("Concern, to be mended", "attention"),
    SUSPECTED("Suspected violation", "bad");

    private final String label;
    private final String tone;

    FindingKind(String label, String tone) {
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
}
