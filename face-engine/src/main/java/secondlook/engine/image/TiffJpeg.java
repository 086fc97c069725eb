package secondlook.engine.image;

import secondlook.engine.image.NotAStillImage.Reason;

/**
 * The JPEG in a strip or tile of a TIFF. Its own size need not be that of the TIFF, and a decoder would make room for
 * it.
 */
final class TiffJpeg {

    private static final int SCAN = 0xDA;

    private TiffJpeg() {
    }

    /** Refuses a JPEG of more pixels than the strip or tile has. */
    static void check(Bytes tiff, int from, long mostPixels) throws NotAStillImage {
        Bytes file = Bytes.bigEndian(tiff.all());
        int at = from + 2;
        while (file.has(from, "\u00FF\u00D8") && file.u8(at) == 0xFF && file.u8(at + 1) != SCAN) {
            if (JpegStructure.isFrame(file.u8(at + 1)) && (long) file.u16(at + 5) * file.u16(at + 7) > mostPixels) {
                throw new NotAStillImage(Reason.TOO_MANY_PIXELS, "A JPEG inside the TIFF has " + file.u16(at + 7)
                        + " by " + file.u16(at + 5) + " pixels");
            }
            at += file.u8(at + 1) == 0xFF ? 1 : 2 + file.u16(at + 2);
        }
    }
}
