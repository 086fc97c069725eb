package secondlook.engine.image;

import java.util.HashMap;
import java.util.Map;
import secondlook.engine.image.NotAStillImage.Reason;

/** One directory of a TIFF: the fields that decide whether it can be let in. */
final class TiffPage {

    private static final int SUBFILE_TYPE = 254;
    private static final int OLD_SUBFILE_TYPE = 255;
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int STRIP_OFFSETS = 273;
    private static final int ORIENTATION = 274;
    private static final int SAMPLES = 277;
    private static final int STRIP_LENGTHS = 279;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_LENGTHS = 325;
    private static final int DNG_VERSION = 50706;
    private static final int THUMBNAIL_OR_MASK = 0x1 | 0x4;
    private static final int OLD_THUMBNAIL = 2;
    private static final int MOST_SAMPLES = 8;
    private static final int SHORT = 3;

    private final Bytes file;
    private final Map<Integer, Integer> fields = new HashMap<>();

    private TiffPage(Bytes file) {
        this.file = file;
    }

    static TiffPage read(Bytes file, int directory) {
        TiffPage page = new TiffPage(file);
        int count = file.u16(directory);
        for (int i = 0; i < count; i++) {
            int field = directory + 2 + 12 * i;
            page.fields.put(file.u16(field), field);
        }
        return page;
    }

    boolean isPage() {
        return (number(SUBFILE_TYPE, 0) & THUMBNAIL_OR_MASK) == 0 && number(OLD_SUBFILE_TYPE, 1) != OLD_THUMBNAIL;
    }

    Header header(int end) throws NotAStillImage {
        long width = number(WIDTH, 0);
        long height = number(HEIGHT, 0);
        if (fields.containsKey(DNG_VERSION)) {
            throw new NotAStillImage(Reason.UNSUPPORTED_FORMAT, "A raw picture (DNG)");
        }
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE
                || number(SAMPLES, 1) > MOST_SAMPLES) {
            throw new NotAStillImage(Reason.UNREADABLE, "The TIFF says no possible size");
        }
        checkComplete(STRIP_OFFSETS, STRIP_LENGTHS);
        checkComplete(TILE_OFFSETS, TILE_LENGTHS);
        long orientation = number(ORIENTATION, Header.UPRIGHT);
        boolean known = orientation >= 1 && orientation <= 8;
        // A tile is decoded whole, so it counts as if it were the picture.
        return new Header(ImageFormat.TIFF, (int) Math.max(width, number(TILE_WIDTH, 0) > 2 * width + 1024
                ? number(TILE_WIDTH, 0) : 0), (int) Math.max(height, number(TILE_HEIGHT, 0) > 2 * height + 1024
                ? number(TILE_HEIGHT, 0) : 0), known ? (int) orientation : Header.UPRIGHT, end);
    }

    private void checkComplete(int offsetsTag, int lengthsTag) throws NotAStillImage {
        Integer offsets = fields.get(offsetsTag);
        Integer lengths = fields.get(lengthsTag);
        if (offsets == null || lengths == null) {
            return;
        }
        long count = Math.min(file.u32(offsets + 4), file.u32(lengths + 4));
        for (int i = 0; i < count; i++) {
            if (value(offsets, i) + value(lengths, i) > file.length()) {
                throw new NotAStillImage(Reason.INCOMPLETE, "A part of the TIFF's picture is missing");
            }
        }
    }

    private long number(int tag, long otherwise) {
        Integer field = fields.get(tag);
        return field == null ? otherwise : value(field, 0);
    }

    /** The i-th value of a SHORT or LONG field, kept in the field itself when it fits. */
    private long value(int field, int i) {
        int size = file.u16(field + 2) == SHORT ? 2 : 4;
        int at = size * file.u32(field + 4) <= 4 ? field + 8 : file.place(field + 8);
        return size == 2 ? file.u16(at + 2 * i) : file.u32(at + 4 * i);
    }
}
