package secondlook.gallery;

/** What became of one image of an import. */
public enum ImportResult {
    ENROLLED("enrolled"),
    /** No frontal face, so without a template: stored, counted, never searched. */
    KEPT("kept, not templated"),
    DUPLICATE("duplicate"),
    NO_FACE("no face"),
    REFUSED("refused");

    private final String label;

    ImportResult(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
