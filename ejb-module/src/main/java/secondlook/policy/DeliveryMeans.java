package secondlook.policy;

/** How a notice reached its recipient, and what has to be written down with each (307.5-7.1.a-c). */
public enum DeliveryMeans {
    EMAIL("Official e-mail", "the address"),
    HAND("In person", "who received it and the witness"),
    PHONE("By phone", "the number and who answered"),
    COURIER("Courier or registered mail", "who received it and the number of the shipment");

    private final String label;
    private final String asks;

    DeliveryMeans(String label, String asks) {
        this.label = label;
        this.asks = asks;
    }

    public String label() {
        return label;
    }

    /** What the record of such a delivery names. */
    public String asks() {
        return asks;
    }
}
