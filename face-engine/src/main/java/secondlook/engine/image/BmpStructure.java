package secondlook.engine.image;

import secondlook.engine.image.NotAStillImage.Reason;

/** Reads the header of a BMP and checks that the file is as long as an uncompressed picture of that size must be. */
final class BmpStructure {

    private static final int OLD_HEADER = 12;
    private static final int HEADER = 40;
    private static final int EMBEDDED_JPEG = 4;
    private static final int EMBEDDED_PNG = 5;

    private BmpStructure() {
    }

    static Header read(Bytes file) throws NotAStillImage {
        Bytes in = file.asLittleEndian();
        long headerSize = in.u32(14);
        boolean old = headerSize == OLD_HEADER;
        if (!old && headerSize < HEADER) {
            throw new NotAStillImage(Reason.UNSUPPORTED_FORMAT, "A BMP of an unknown kind");
        }
        int width = old ? in.u16(18) : (int) in.u32(18);
        int signedHeight = old ? in.u16(20) : (int) in.u32(22);
        int bits = old ? in.u16(24) : in.u16(28);
        long compression = old ? 0 : in.u32(30);
        if (compression == EMBEDDED_JPEG || compression == EMBEDDED_PNG) {
            throw new NotAStillImage(Reason.UNSUPPORTED_FORMAT, "A BMP around a picture of another format");
        }
        long height = Math.abs((long) signedHeight);
        if (width < 1 || height < 1 || height > Integer.MAX_VALUE || bits > 32) {
            throw new NotAStillImage(Reason.UNREADABLE, "The BMP says no possible size");
        }
        long rowBytes = ((long) width * bits + 31) / 32 * 4;
        long end = Math.min(Math.max(in.u32(2), in.u32(10)), file.length());
        if (compression == 0) {
            end = in.u32(10) + rowBytes * height;
        }
        if (end > file.length()) {
            // Also a size beyond every limit ends here: the bytes for it are not in the file.
            throw new NotAStillImage(Reason.INCOMPLETE, "The BMP is shorter than it says");
        }
        return new Header(ImageFormat.BMP, width, (int) height, Header.UPRIGHT, (int) end);
    }
}
