package secondlook.hooks;

/** WAITING for its next attempt, HELD while the agency is suspended, DELIVERED, or FAILED until it is replayed. */
public enum DeliveryState {
    WAITING("Waiting"),
    HELD("Held: agency suspended"),
    DELIVERED("Delivered"),
    FAILED("Failed");

    private final String label;

    DeliveryState(String label) {
        this.label = label;
    }

    /** For pages. */
    public String label() {
        return label;
    }
}
