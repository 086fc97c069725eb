package secondlook.policy;

/** In what medium information got out (307.5-7.2: any medium or form). */
public enum BreachMedium {
    ELECTRONIC("Electronic"),
    PAPER("Paper"),
    ORAL("Spoken");

    private final String label;

    BreachMedium(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
