package secondlook.engine.image;

import java.util.zip.CRC32;
import secondlook.engine.image.NotAStillImage.Reason;

/** Walks the chunks of a PNG to IEND, checking each one's checksum. */
final class PngStructure {

    static final String SIGNATURE = "\u0089PNG\r\n\u001A\n";
    private static final int HEADER_AT = 8;
    private static final int MOST_CHUNKS = 40_000;

    private PngStructure() {
    }

    static Header read(Bytes file) throws NotAStillImage {
        if (!file.has(HEADER_AT + 4, "IHDR")) {
            throw new NotAStillImage(Reason.UNREADABLE, "The PNG does not begin with its header");
        }
        int end = end(file);
        long width = file.u32(HEADER_AT + 8);
        long height = file.u32(HEADER_AT + 12);
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw new NotAStillImage(Reason.UNREADABLE, "The PNG says no possible size");
        }
        return new Header(ImageFormat.PNG, (int) width, (int) height, Header.UPRIGHT, end);
    }

    private static int end(Bytes file) throws NotAStillImage {
        int at = HEADER_AT;
        for (int chunks = 0; chunks < MOST_CHUNKS; chunks++) {
            int length = file.place(at);
            checkSum(file, at, length);
            if (file.has(at + 4, "acTL") || file.has(at + 4, "fcTL") || file.has(at + 4, "fdAT")) {
                throw new NotAStillImage(Reason.ANIMATION, "An animated PNG");
            }
            int next = at + 12 + length;
            if (file.has(at + 4, "IEND")) {
                return next;
            }
            at = next;
        }
        throw new NotAStillImage(Reason.UNREADABLE, "The PNG is cut into more parts than any photograph");
    }

    private static void checkSum(Bytes file, int chunk, int length) throws NotAStillImage {
        long told = file.u32(chunk + 8 + length);
        CRC32 crc = new CRC32();
        crc.update(file.all(), chunk + 4, length + 4);
        if (crc.getValue() != told) {
            throw new NotAStillImage(Reason.UNREADABLE, "A PNG chunk is damaged");
        }
    }
}
