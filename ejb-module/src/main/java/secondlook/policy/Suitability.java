package secondlook.policy;

/** What a measure of a photograph's quality means for a comparison; later constants are worse. */
public enum Suitability {
    SUITABLE("Suitable"),
    LIMITED("Limited"),
    UNSUITABLE("Unsuitable");

    private final String label;

    Suitability(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    public Suitability worse(Suitability other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
