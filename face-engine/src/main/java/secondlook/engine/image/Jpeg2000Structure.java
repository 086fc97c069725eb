package secondlook.engine.image;

import java.util.Arrays;
import java.util.Set;
import secondlook.engine.image.NotAStillImage.Reason;

/**
 * Finds the picture in a JPEG 2000 file: the codestream alone, or in the boxes of a JP2 file. Only what encoders of
 * photographs write is let through, because the decoder believes every number of the file.
 */
final class Jpeg2000Structure {

    static final String CODESTREAM = "\u00FF\u004F\u00FF\u0051";
    static final String FILE = "\u0000\u0000\u0000\u000CjP  \r\n\u0087\n";
    private static final Set<String> VIDEO_BOXES = Set.of("moov", "mdat", "moof", "mjp2");
    private static final int SRGB = 16;
    private static final int GREY = 17;
    private static final int BOX_HEAD = 8;

    private final Bytes file;
    private int from = -1;
    private int to = -1;

    private Jpeg2000Structure(Bytes file) {
        this.file = file;
    }

    static boolean begins(Bytes file) {
        return file.has(0, CODESTREAM) || file.has(0, FILE);
    }

    static Header read(Bytes file) throws NotAStillImage {
        Jpeg2000Structure structure = new Jpeg2000Structure(file);
        structure.find();
        Codestream stream = Codestream.read(file, structure.from, structure.to);
        return new Header(ImageFormat.JPEG_2000, stream.width(), stream.height(), Header.UPRIGHT, stream.end());
    }

    /** The bytes of the codestream alone: the decoder need not see the boxes. */
    static byte[] codestream(byte[] checked, int end) throws NotAStillImage {
        Jpeg2000Structure structure = new Jpeg2000Structure(Bytes.bigEndian(checked));
        structure.find();
        return Arrays.copyOfRange(checked, structure.from, end);
    }

    private void find() throws NotAStillImage {
        if (file.has(0, CODESTREAM)) {
            from = 0;
            to = file.length();
            return;
        }
        int at = 0;
        while (from < 0) {
            int end = boxEnd(at, file.length());
            box(at, end);
            at = end;
        }
    }

    private void box(int at, int end) throws NotAStillImage {
        if (file.has(at + 4, "jp2c")) {
            from = content(at);
            to = end;
        } else if (file.has(at + 4, "jp2h")) {
            int inner = content(at);
            while (inner < end) {
                colour(inner);
                inner = boxEnd(inner, end);
            }
        } else if (VIDEO_BOXES.contains(file.latin1(at + 4, at + 8))) {
            throw new NotAStillImage(Reason.VIDEO, "A Motion JPEG 2000 video");
        }
    }

    private void colour(int at) throws NotAStillImage {
        boolean named = file.has(at + 4, "colr") && file.u8(content(at)) == 1;
        long space = named ? file.u32(content(at) + 3) : SRGB;
        if (file.has(at + 4, "pclr") || space != SRGB && space != GREY) {
            throw new NotAStillImage(Reason.UNSUPPORTED_FORMAT, "A JPEG 2000 picture neither in sRGB nor in grey");
        }
    }

    private int content(int at) {
        return file.u32(at) == 1 ? at + 2 * BOX_HEAD : at + BOX_HEAD;
    }

    private int boxEnd(int at, int limit) throws NotAStillImage {
        long told = file.u32(at);
        boolean large = told == 1;
        long size = told == 0 ? limit - at : large ? file.u32(at + BOX_HEAD + 4) : told;
        if (size < (large ? 2 * BOX_HEAD : BOX_HEAD) || large && file.u32(at + BOX_HEAD) != 0) {
            throw new NotAStillImage(Reason.UNREADABLE, "A box of the JPEG 2000 file has no possible length");
        }
        if (size > limit - at) {
            throw new IndexOutOfBoundsException("A box of " + size + " bytes in a file of " + file.length());
        }
        return at + (int) size;
    }
}
