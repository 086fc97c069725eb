package secondlook.hooks;

/** WAITING for its next attempt, HELD while the agency is suspended, DELIVERED, or FAILED until it is replayed. */
public enum DeliveryState {
    WAITING,
    HELD,
    DELIVERED,
    FAILED
}
