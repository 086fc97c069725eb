package secondlook.engine.nist;

/**
 * A field number at the head of a field, for example {@code 10.013:}. Editions before 2000 write two digits ({@code
 * 1.03:}), which mean the same.
 *
 * @param valueAt the byte after the colon
 */
record Tag(int type, int number, int valueAt) {

    private static final int TYPE_DIGITS = 2;
    private static final int FIELD_DIGITS = 9;

    /** Reads a tag that must lie wholly before {@code end}. */
    static Tag read(byte[] file, int at, int end, Place place) throws NotANistFile {
        int dot = digits(file, at, Math.min(end, at + TYPE_DIGITS));
        boolean dotted = dot > at && dot < end && file[dot] == '.';
        int colon = dotted ? digits(file, dot + 1, Math.min(end, dot + 1 + FIELD_DIGITS)) : dot;
        if (!dotted || colon == dot + 1 || colon >= end || file[colon] != ':') {
            boolean cut = (dotted ? colon : dot) >= end && end == file.length;
            throw new NotANistFile(place.field(0, at), "no field number stands here",
                    cut ? NotANistFile.SEND_AGAIN : NotANistFile.EXPORT_AGAIN);
        }
        return new Tag(number(file, at, dot), number(file, dot + 1, colon), colon + 1);
    }

    private static int digits(byte[] file, int from, int end) {
        int at = from;
        while (at < end && file[at] >= '0' && file[at] <= '9') {
            at++;
        }
        return at;
    }

    private static int number(byte[] file, int from, int to) {
        int value = 0;
        for (int at = from; at < to; at++) {
            value = value * 10 + file[at] - '0';
        }
        return value;
    }
}
