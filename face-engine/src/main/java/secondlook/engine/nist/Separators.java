package secondlook.engine.nist;

/** The four characters that part a traditional transaction. */
final class Separators {

    /** Ends a record. */
    static final char RECORD = 0x1C;
    /** Ends a field that is not the last of its record. */
    static final char FIELD = 0x1D;
    static final char SUBFIELD = 0x1E;
    static final char ITEM = 0x1F;

    private Separators() {
    }

    /** A field's value up to its first inner separator. */
    static String firstItem(String value) {
        int end = 0;
        while (end < value.length() && value.charAt(end) != SUBFIELD && value.charAt(end) != ITEM) {
            end++;
        }
        return value.substring(0, end);
    }
}
