package secondlook.agency;

/** The two kinds of formal agreement that 307.5-5.5.a names. */
public enum AgreementKind {
    MEMORANDUM_OF_UNDERSTANDING("Memorandum of understanding"),
    INTERAGENCY_AGREEMENT("Interagency agreement");

    private final String label;

    AgreementKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
