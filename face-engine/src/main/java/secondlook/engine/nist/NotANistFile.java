package secondlook.engine.nist;

/**
 * The file is not an ANSI/NIST-ITL transaction that can be read whole. Says what is wrong, where, and what to do.
 */
public final class NotANistFile extends Exception {

    static final String EXPORT_AGAIN = "ask the source agency to export the transaction again";
    static final String SEND_AGAIN = "the file is incomplete: send the original again";

    private static final long serialVersionUID = 1L;

    private final String remedy;

    NotANistFile(Place place, String found, String remedy) {
        super(place.text() + ": " + found);
        this.remedy = remedy;
    }

    NotANistFile(Place place, String found) {
        this(place, found, EXPORT_AGAIN);
    }

    /** One sentence: where, what is wrong there, and what to do. */
    public String advice() {
        return getMessage() + "; " + remedy + ".";
    }
}
