package secondlook.oversight;

import java.util.Locale;

/** For whom an annual report is printed (307.5-6.3: the Board has an electronic copy for the public). */
public enum AnnualEdition {
    INTERNAL("internal", "Internal, for the Board"),
    PUBLIC("public", "Public, without personal data; counts from 1 to %d, and others that would tell them, are"
            + " withheld");

    private final String label;
    private final String words;

    AnnualEdition(String label, String words) {
        this.label = label;
        this.words = words;
    }

    public String label() {
        return label;
    }

    /** @param smallest smallest count that the public edition shows */
    String words(int smallest) {
        return String.format(Locale.ROOT, words, smallest - 1);
    }
}
