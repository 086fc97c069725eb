package secondlook.engine.image;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import secondlook.engine.image.NotAStillImage.Reason;

/** One directory of a TIFF: the fields that decide whether it can be let in. */
final class TiffPage {

    private static final int SUBFILE_TYPE = 254;
    private static final int OLD_SUBFILE_TYPE = 255;
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int COMPRESSION = 259;
    private static final int STRIP_OFFSETS = 273;
    private static final int ORIENTATION = 274;
    private static final int SAMPLES = 277;
    private static final int STRIP_LENGTHS = 279;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_LENGTHS = 325;
    private static final int SUB_DIRECTORIES = 330;
    private static final int THUMBNAIL_OFFSET = 513;
    private static final int THUMBNAIL_LENGTH = 514;
    private static final int EXIF = 34665;
    private static final int POSITION = 34853;
    private static final int DNG_VERSION = 50706;
    private static final int THUMBNAIL_OR_MASK = 0x1 | 0x4;
    private static final int OLD_THUMBNAIL = 2;
    private static final int MOST_SAMPLES = 8;
    private static final int MOST_BELOW = 8;
    private static final int SHORT = 3;
    private static final int JPEG = 7;
    /** None, fax, LZW, JPEG, deflate twice, run lengths; others hold pictures of other formats. */
    private static final Set<Long> COMPRESSIONS = Set.of(1L, 2L, 3L, 4L, 5L, (long) JPEG, 8L, 32946L, 32773L);
    /** Bytes of one value by its type; 0 for types the standard does not have. */
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

    private final Bytes file;
    private final Map<Integer, Integer> fields = new HashMap<>();
    private final long directoryEnd;
    private long end;

    private TiffPage(Bytes file, long directoryEnd) {
        this.file = file;
        this.directoryEnd = directoryEnd;
    }

    static TiffPage read(Bytes file, int directory) {
        int count = file.u16(directory);
        TiffPage page = new TiffPage(file, directory + 2 + 12L * count + 4);
        for (int i = 0; i < count; i++) {
            int field = directory + 2 + 12 * i;
            page.fields.put(file.u16(field), field);
        }
        return page;
    }

    boolean isPage() {
        return (number(SUBFILE_TYPE, 0) & THUMBNAIL_OR_MASK) == 0 && number(OLD_SUBFILE_TYPE, 1) != OLD_THUMBNAIL;
    }

    Header header() throws NotAStillImage {
        long width = number(WIDTH, 0);
        long height = number(HEIGHT, 0);
        if (fields.containsKey(DNG_VERSION)) {
            throw new NotAStillImage(Reason.UNSUPPORTED_FORMAT, "A raw picture (DNG)");
        }
        if (!COMPRESSIONS.contains(number(COMPRESSION, 1))) {
            throw new NotAStillImage(Reason.UNSUPPORTED_FORMAT, "A TIFF of an unusual compression");
        }
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE
                || number(SAMPLES, 1) > MOST_SAMPLES) {
            throw new NotAStillImage(Reason.UNREADABLE, "The TIFF says no possible size");
        }
        // A tile is decoded whole, so it counts as if it were the picture.
        long tileWidth = number(TILE_WIDTH, 0);
        long tileHeight = number(TILE_HEIGHT, 0);
        Header header = new Header(ImageFormat.TIFF,
                (int) Math.max(width, tileWidth > 2 * width + 1024 ? tileWidth : 0),
                (int) Math.max(height, tileHeight > 2 * height + 1024 ? tileHeight : 0), orientation(), 0);
        if (number(COMPRESSION, 1) == JPEG) {
            long most = Math.max(header.pixels(), tileWidth * tileHeight);
            for (int tag : new int[] {STRIP_OFFSETS, TILE_OFFSETS}) {
                checkJpegs(tag, most);
            }
        }
        return header;
    }

    private void checkJpegs(int offsetsTag, long mostPixels) throws NotAStillImage {
        Integer offsets = fields.get(offsetsTag);
        for (int i = 0; offsets != null && i < file.u32(offsets + 4); i++) {
            TiffJpeg.check(file, (int) value(offsets, i), mostPixels);
        }
    }

    /**
     * The byte after the last one that this directory speaks of. Every value that a field points at must be there,
     * whether or not anybody needs it.
     */
    int end() throws NotAStillImage {
        end = directoryEnd;
        for (int field : fields.values()) {
            int type = file.u16(field + 2);
            long bytes = (type < TYPE_BYTES.length ? TYPE_BYTES[type] : 0) * file.u32(field + 4);
            if (bytes > 4) {
                present(file.u32(field + 8), bytes);
            }
        }
        checkComplete(STRIP_OFFSETS, STRIP_LENGTHS);
        checkComplete(TILE_OFFSETS, TILE_LENGTHS);
        checkComplete(THUMBNAIL_OFFSET, THUMBNAIL_LENGTH);
        return (int) end;
    }

    /** Places of the directories below this one: thumbnails, EXIF, position. */
    List<Integer> below() {
        List<Integer> places = new ArrayList<>();
        for (int tag : new int[] {SUB_DIRECTORIES, EXIF, POSITION}) {
            Integer field = fields.get(tag);
            for (int i = 0; field != null && i < Math.min(MOST_BELOW, file.u32(field + 4)); i++) {
                places.add((int) Math.min(Integer.MAX_VALUE, value(field, i)));
            }
        }
        return places;
    }

    private int orientation() {
        long orientation = number(ORIENTATION, Header.UPRIGHT);
        boolean known = orientation >= 1 && orientation <= 8;
        return known ? (int) orientation : Header.UPRIGHT;
    }

    private void checkComplete(int offsetsTag, int lengthsTag) throws NotAStillImage {
        Integer offsets = fields.get(offsetsTag);
        Integer lengths = fields.get(lengthsTag);
        if (offsets == null || lengths == null) {
            return;
        }
        long count = Math.min(file.u32(offsets + 4), file.u32(lengths + 4));
        for (int i = 0; i < count; i++) {
            present(value(offsets, i), value(lengths, i));
        }
    }

    private void present(long from, long length) throws NotAStillImage {
        if (from + length > file.length()) {
            throw new NotAStillImage(Reason.INCOMPLETE, "A part of the TIFF's picture is missing");
        }
        end = Math.max(end, from + length);
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
