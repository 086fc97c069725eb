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
    private static final String DIRECTORY_ENTRY = "PK\u0001\u0002";
    private static final String[] VIDEO_MARKS = {
        "MotionPhoto_Data", "\u001A\u0045\u00DF\u00A3", "\u0000\u0000\u0001\u00BA", "AVI LIST"};
    private static final String[] ARCHIVE_MARKS = {
        "PK\u0003\u0004", "7z\u00BC\u00AF\u0027\u001C", "Rar!\u001A\u0007", "\u00FD7zXZ\u0000"};
    /** Short beginnings would be found by chance in what a telephone adds, so they count only right after the end. */
    private static final String[] PICTURE_STARTS = {
        "\u00FF\u00D8\u00FF", "II*\u0000", "MM\u0000*", "GIF8", Jpeg2000Structure.CODESTREAM};
    private static final String[] PICTURE_MARKS = {PngStructure.SIGNATURE, Jpeg2000Structure.FILE};

    private Tail() {
    }

    static void check(Bytes file, Header header) throws NotAStillImage {
        int end = header.end();
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
        if (anyOf(PICTURE_MARKS, file, end) || begins(file, header)) {
            throw new NotAStillImage(Reason.MULTIPLE_FRAMES, "A second picture follows the first");
        }
    }

    /** A JPEG right after a JPEG was looked at with the JPEG's own directory of pictures. */
    private static boolean begins(Bytes file, Header header) {
        for (String start : PICTURE_STARTS) {
            boolean another = header.format() != ImageFormat.JPEG || !start.equals(PICTURE_STARTS[0]);
            if (another && file.has(header.end(), start)) {
                return true;
            }
        }
        return file.has(header.end(), "RIFF") && file.has(header.end() + 8, "WEBP");
    }

    private static boolean anyOf(String[] marks, Bytes file, int from) {
        for (String mark : marks) {
            if (file.holds(mark, from, file.length())) {
                return true;
            }
        }
        return false;
    }

    /**
     * A ZIP is read from its end: its last record reaches the last byte, or its directory lies where that record says.
     */
    private static boolean endsAsZip(Bytes file) {
        Bytes little = file.asLittleEndian();
        int first = Math.max(0, file.length() - DIRECTORY_END - LONGEST_COMMENT);
        for (int at = file.find("PK\u0005\u0006", first, file.length()); at >= 0;
                at = file.find("PK\u0005\u0006", at + 1, file.length())) {
            boolean whole = at + DIRECTORY_END <= file.length();
            if (whole && (at + DIRECTORY_END + little.u16(at + 20) == file.length()
                    || file.has((int) Math.max(-1, at - little.u32(at + 12)), DIRECTORY_ENTRY))) {
                return true;
            }
        }
        return false;
    }
}
