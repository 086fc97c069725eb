package secondlook.engine.image;

import java.util.BitSet;
import java.util.Set;
import secondlook.engine.image.NotAStillImage.Reason;

/** Walks the segments and tile-parts of a JPEG 2000 codestream to its end and checks each length. */
final class Codestream {

    private static final int SIZE = 0xFF51;
    private static final int TILE_PART = 0xFF90;
    private static final int DATA = 0xFF93;
    private static final int END = 0xFFD9;
    private static final int REGION = 0xFF5E;
    private static final int LARGEST_SHIFT = 37;
    /** Coding style, quantisation, regions, lengths of tile-parts and packets, registration, comments. */
    private static final Set<Integer> IN_MAIN_HEADER
            = Set.of(0xFF5C, 0xFF5D, REGION, 0xFF55, 0xFF57, 0xFF63, 0xFF64);
    private static final Set<Integer> IN_TILE_PART = Set.of(0xFF5C, 0xFF5D, REGION, 0xFF58, 0xFF64);

    private final Bytes file;
    private final int to;
    private final ImageSize size;
    private final CodingStyle style;
    private int end;

    private Codestream(Bytes file, int from, int to) throws NotAStillImage {
        this.file = file;
        this.to = to;
        if (!file.has(from, Jpeg2000Structure.CODESTREAM)) {
            throw new NotAStillImage(Reason.UNREADABLE, "The JPEG 2000 file does not begin with its size");
        }
        this.size = ImageSize.read(file, from + 4);
        this.style = new CodingStyle(file, size);
    }

    static Codestream read(Bytes file, int from, int to) throws NotAStillImage {
        Codestream stream = new Codestream(file, from, to);
        stream.tiles(stream.mainHeader(from + 2));
        return stream;
    }

    /** Walks to the first tile-part. */
    private int mainHeader(int first) throws NotAStillImage {
        int at = next(first);
        while (file.u16(at) != TILE_PART) {
            segment(at, IN_MAIN_HEADER);
            at = next(at);
        }
        if (!style.known()) {
            throw new NotAStillImage(Reason.UNREADABLE, "The JPEG 2000 picture does not say how it is coded");
        }
        return at;
    }

    private void tiles(int first) throws NotAStillImage {
        BitSet begun = new BitSet();
        int at = first;
        while (file.u16(at) == TILE_PART) {
            int tile = file.u16(at + 4);
            long length = file.u32(at + 6);
            int partEnd = length == 0 ? to - 2 : checkedEnd(at, length);
            if (file.u16(at + 2) != 10 || tile >= size.tiles()) {
                throw new NotAStillImage(Reason.UNREADABLE, "A tile of the JPEG 2000 picture lies outside of it");
            }
            tilePartHeader(at + 12, partEnd);
            begun.set(tile);
            at = partEnd;
        }
        if (file.u16(at) != END || begun.cardinality() != size.tiles()) {
            throw new NotAStillImage(Reason.INCOMPLETE, "A part of the JPEG 2000 picture is missing");
        }
        end = at + 2;
        if (end > to) {
            throw new IndexOutOfBoundsException("The codestream ends after its box");
        }
    }

    private int checkedEnd(int at, long length) throws NotAStillImage {
        if (length > to - at) {
            throw new IndexOutOfBoundsException("A tile of " + length + " bytes in a file of " + file.length());
        }
        if (length < 14) {
            throw new NotAStillImage(Reason.UNREADABLE, "A tile of the JPEG 2000 picture has no possible length");
        }
        return at + (int) length;
    }

    private void tilePartHeader(int first, int partEnd) throws NotAStillImage {
        int at = first;
        while (file.u16(at) != DATA) {
            segment(at, IN_TILE_PART);
            at = next(at);
            if (at + 2 > partEnd) {
                throw new NotAStillImage(Reason.UNREADABLE, "A tile of the JPEG 2000 picture holds no data");
            }
        }
    }

    private void segment(int at, Set<Integer> allowed) throws NotAStillImage {
        int marker = file.u16(at);
        if (!style.check(at) && !allowed.contains(marker)) {
            throw new NotAStillImage(Reason.UNSUPPORTED_FORMAT,
                    "The JPEG 2000 picture uses what photographs do not need: " + Integer.toHexString(marker));
        }
        if (marker == REGION && file.u8(at + file.u16(at + 2) + 1) > LARGEST_SHIFT) {
            throw new NotAStillImage(Reason.UNREADABLE, "A region of the JPEG 2000 picture is beyond the standard");
        }
    }

    private int next(int at) throws NotAStillImage {
        int length = file.u16(at + 2);
        if (length < 3) {
            throw new NotAStillImage(Reason.UNREADABLE, "A segment of the JPEG 2000 picture has no possible length");
        }
        return at + 2 + length;
    }

    int width() {
        return size.width();
    }

    int height() {
        return size.height();
    }

    int end() {
        return end;
    }
}
