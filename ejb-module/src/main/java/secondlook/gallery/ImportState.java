package secondlook.gallery;

/** Where an import stands; the first two go on by themselves, also after a restart. */
public enum ImportState {
    LISTING("Listing the folder"),
    RUNNING("Importing"),
    DONE("Finished"),
    CANCELLED("Cancelled"),
    FAILED("Not possible");

    private final String label;

    ImportState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean over() {
        return this != LISTING && this != RUNNING;
    }
}
