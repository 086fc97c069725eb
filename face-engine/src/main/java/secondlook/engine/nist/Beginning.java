package secondlook.engine.nist;

import java.nio.charset.StandardCharsets;

/** Tells a transaction from other files by how it begins. */
final class Beginning {

    private static final String WRONG_FILE = "send the ANSI/NIST-ITL file (.an2, .eft) itself";

    private Beginning() {
    }

    static void check(byte[] file) throws NotANistFile {
        if (file.length == 0) {
            throw new NotANistFile(Place.START, "the file is empty", NotANistFile.SEND_AGAIN);
        }
        if (file.length > NistReader.MOST_BYTES) {
            throw new NotANistFile(Place.START, "the file has " + file.length + " bytes, at most "
                    + NistReader.MOST_BYTES + " are read", "ask the source agency for one transaction a booking");
        }
        if (file[0] == '<' || file[0] == (byte) 0xEF) {
            throw new NotANistFile(Place.START, "this is text or XML",
                    "ask the source agency for the traditional encoding (.an2, .eft)");
        }
        String start = new String(file, 0, Math.min(file.length, 2), StandardCharsets.ISO_8859_1);
        if (!"1.".startsWith(start)) {
            throw new NotANistFile(Place.START, "the file does not begin as a transaction does", WRONG_FILE);
        }
    }
}
