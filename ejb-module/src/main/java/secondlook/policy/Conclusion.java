package secondlook.policy;

/**
 * The scale an examiner concludes on. It speaks of support for a common source of two images, never of who a person is
 * (307.5-1).
 */
public enum Conclusion {
    STRONG_SUPPORT("Strong support for same source", true),
    MODERATE_SUPPORT("Moderate support for same source", true),
    LIMITED_SUPPORT("Limited support for same source", true),
    INCONCLUSIVE("Inconclusive", false),
    LIMITED_SUPPORT_DIFFERENT("Limited support for different source", false),
    MODERATE_SUPPORT_DIFFERENT("Moderate support for different source", false),
    STRONG_SUPPORT_DIFFERENT("Strong support for different source", false),
    NOT_SUITABLE("Image not suitable", false);

    private final String label;
    private final boolean viable;

    Conclusion(String label, boolean viable) {
        this.label = label;
        this.viable = viable;
    }

    public String label() {
        return label;
    }

    /** Whether it puts one candidate forward as an investigative lead; otherwise there is no viable candidate. */
    public boolean viable() {
        return viable;
    }
}
