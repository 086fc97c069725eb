package secondlook.engine.image;

/**
 * The Multi-Picture Format directory of a JPEG (CIPA DC-007). A large thumbnail or a brightness map that a telephone
 * keeps beside the photograph is not a second picture; another view, frame or panorama part is.
 */
final class MultiPicture {

    private static final int ENTRIES = 0xB002;
    private static final int ENTRY_BYTES = 16;
    private static final int TYPE_MASK = 0xFFFFFF;
    private static final int LARGE_THUMBNAIL_CLASS = 0x01;
    private static final int AUXILIARY_WITHIN = 64 * 1024;

    private MultiPicture() {
    }

    static boolean hasSeveral(Bytes file, int tiff) {
        Bytes in = file.has(tiff, "II") ? file.asLittleEndian() : file;
        int directory = tiff + in.place(tiff + 4);
        int fields = in.u16(directory);
        for (int i = 0; i < fields; i++) {
            int field = directory + 2 + 12 * i;
            if (in.u16(field) == ENTRIES) {
                return hasSeveral(in, tiff, tiff + in.place(field + 8), in.place(field + 4) / ENTRY_BYTES);
            }
        }
        return false;
    }

    private static boolean hasSeveral(Bytes in, int tiff, int entries, int count) {
        for (int i = 1; i < count; i++) {
            int entry = entries + i * ENTRY_BYTES;
            int type = (int) in.u32(entry) & TYPE_MASK;
            boolean thumbnail = type >> 16 == LARGE_THUMBNAIL_CLASS;
            if (!thumbnail && !onlyAuxiliary(in, tiff + (int) in.u32(entry + 8))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the picture at a place says itself that it is only the brightness map of the one before it. */
    static boolean onlyAuxiliary(Bytes file, int at) {
        return at > 0 && (file.holds("hdrgm:", at, at + AUXILIARY_WITHIN)
                || file.holds("hdrgainmap", at, at + AUXILIARY_WITHIN));
    }
}
