package secondlook.engine.nist;

/** How much text one transaction may hold; a file of nothing but tiny fields would otherwise fill the memory. */
final class Budget {

    static final int FIELDS = 10_000;
    static final int TEXT_BYTES = 1024 * 1024;

    private int fields = FIELDS;
    private int bytes = TEXT_BYTES;

    void spend(int textBytes, Place place) throws NotANistFile {
        fields--;
        bytes -= textBytes;
        if (fields < 0 || bytes < 0) {
            throw new NotANistFile(place, "the transaction holds more than " + FIELDS + " fields or " + TEXT_BYTES
                    + " bytes of text");
        }
    }
}
