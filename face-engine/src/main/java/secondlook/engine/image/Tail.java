package secondlook.engine.image;

import secondlook.engine.image.NotAStillImage.Reason;

/**
 * Looks at what follows the picture in the file, and for a second file hidden in the same bytes. Plain filling and
 * makers' notes are let pass.
 */
final class Tail {

    private static final int DIRECTORY_END = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int PDF_WITHIN = 1024;
    private static final String[] VIDEO_MARKS = {
        "MotionPhoto_Data", "\u001A\u0045\u00DF\u00A3", "\u0000\u0000\u0001\u00BA", "AVI LIST"};
    private static final String[] ARCHIVE_MARKS = {
        "PK\u0003\u0004", "7z\u00BC\u00AF\u0027\u001C", "Rar!\u001A\u0007", "\u00FD7zXZ\u0000"};

    private Tail() {
    }

    static void check(Bytes file, int end) throws NotAStillImage {
        int movie = file.find("ftyp", end, file.length());
        if (movie >= 0 || anyOf(VIDEO_MARKS, file, end)) {
            throw new NotAStillImage(Reason.APPENDED_VIDEO, "A video follows the picture");
        }
        if (anyOf(ARCHIVE_MARKS, file, end) || endsAsZip(file)) {
            throw new NotAStillImage(Reason.ARCHIVE, "An archive shares the file with the picture");
        }
        boolean pdfFollows = file.holds("%PDF-", end, file.length());
        boolean alsoPdf = file.holds("%PDF-", 0, PDF_WITHIN)
                && file.holds("%%EOF", file.length() - PDF_WITHIN, file.length());
        if (pdfFollows || alsoPdf) {
            throw new NotAStillImage(Reason.DOCUMENT, "A PDF shares the file with the picture");
        }
    }

    private static boolean anyOf(String[] marks, Bytes file, int from) {
        for (String mark : marks) {
            if (file.holds(mark, from, file.length())) {
                return true;
            }
        }
        return false;
    }

    /** A ZIP is read from its end: its last record must reach the last byte exactly. */
    private static boolean endsAsZip(Bytes file) {
        Bytes little = file.asLittleEndian();
        int first = Math.max(0, file.length() - DIRECTORY_END - LONGEST_COMMENT);
        for (int at = file.find("PK\u0005\u0006", first, file.length()); at >= 0;
                at = file.find("PK\u0005\u0006", at + 1, file.length())) {
            if (at + DIRECTORY_END <= file.length()
                    && at + DIRECTORY_END + little.u16(at + 20) == file.length()) {
                return true;
            }
        }
        return false;
    }
}
