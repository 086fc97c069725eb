package secondlook.policy;

/** How a result is released (307.5-7.1). */
public enum Manner {
    MAIL("One-time link by mail"),
    PROGRAM("One-time link to the agency's program"),
    PHONE("By phone"),
    IN_PERSON("In person");

    private final String label;

    Manner(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
