package secondlook.reports;

/** The refusals of incomplete report values; each names the field, since the caller assembles some sixty of them. */
final class Require {

    private Require() {
    }

    static <T> T given(T value, String field) {
        that(value != null, field + " is missing");
        that(!(value instanceof String text) || !text.isBlank(), field + " is empty");
        return value;
    }

    static void atLeast(int least, int value, String field) {
        that(value >= least, field + " must be at least " + least + ", not " + value);
    }

    /** A cosine similarity; the margin allows for rounding in single precision. */
    static void score(double value, String field) {
        that(Math.abs(value) <= 1.0001, field + " must lie between -1 and 1, not " + value);
    }

    static byte[] picture(byte[] bytes, String field) {
        given(bytes, field);
        boolean jpeg = bytes.length > 3 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8;
        boolean png = bytes.length > 8 && (bytes[0] & 0xFF) == 0x89 && bytes[1] == 'P' && bytes[2] == 'N';
        that(jpeg || png, field + " must be a JPEG or PNG");
        return bytes;
    }

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("Report: " + otherwise);
        }
    }
}
