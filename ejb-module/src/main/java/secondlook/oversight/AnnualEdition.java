package secondlook.oversight;

/** For whom an annual report is printed (307.5-6.3: the Board has an electronic copy for the public). */
public enum AnnualEdition {
    INTERNAL("internal", "Internal, for the Board"),
    PUBLIC("public", "Public: no personal data, small counts withheld");

    private final String label;
    private final String words;

    AnnualEdition(String label, String words) {
        this.label = label;
        this.words = words;
    }

    public String label() {
        return label;
    }

    String words() {
        return words;
    }
}
