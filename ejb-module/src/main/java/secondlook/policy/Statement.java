package secondlook.policy;

/** The statement of 307.5-5.4.4 and 5.5.b, word for word, repetition included: the directive mandates these words. */
public final class Statement {

    /** Which wording was acknowledged or printed; changes only with the directive. */
    public static final String VERSION = "307.5 of 16 December 2022";

    public static final String TEXT = "The result of a facial recognition search is provided by the Detroit Police "
            + "Department only as an investigative lead and IS NOT TO BE CONSIDERED A POSITIVE IDENTIFICATION OF ANY "
            + "SUBJECT. Any possible connection or involvement of any subject to the investigation must be determined "
            + "through further investigation and investigation and investigative resources.";

    private Statement() {
    }

    /** Whether the text is the statement; runs of white space count as one blank, nothing else may differ. */
    public static boolean isAcknowledgedBy(String text) {
        return text != null && TEXT.equals(text.strip().replaceAll("\\s+", " "));
    }
}
