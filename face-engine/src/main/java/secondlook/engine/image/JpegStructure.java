package secondlook.engine.image;

import java.util.regex.Pattern;
import secondlook.engine.image.NotAStillImage.Reason;

/** Walks the segments of a JPEG to its true end; a mark inside a thumbnail is not mistaken for it. */
final class JpegStructure {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final String START_OF_IMAGE = "\u00FF\u00D8\u00FF";
    private static final Pattern MOTION = Pattern.compile("(MicroVideo|MotionPhoto)\\s*(=\\s*[\"']|>)\\s*1");

    /** Far more than cameras write; a decoder keeps each segment, and goes over the whole picture for each scan. */
    private static final int MOST_SEGMENTS = 4000;
    private static final int MOST_SCANS = 100;
    /** Every block of 64 pixels needs at least one bit, whatever it shows. */
    static final long MOST_PIXELS_A_BYTE = 64 * 8;

    private final Bytes file;
    private int segments;
    private int scans;
    private int width;
    private int height;
    private boolean severalPictures;

    private JpegStructure(Bytes file) {
        this.file = file;
    }

    static Header read(Bytes file) throws NotAStillImage {
        return new JpegStructure(file).walk();
    }

    private Header walk() throws NotAStillImage {
        int at = 2;
        while (true) {
            int marker = file.u8(at + 1);
            if (file.u8(at) != 0xFF) {
                throw new NotAStillImage(Reason.UNREADABLE, "The JPEG's segments do not follow each other");
            } else if (marker == 0xFF) {
                at++;
            } else if (marker == EOI) {
                return header(at + 2);
            } else if (marker == SOI || marker == 0) {
                throw new NotAStillImage(Reason.UNREADABLE, "A JPEG segment is out of place");
            } else {
                int next = at + 2 + file.u16(at + 2);
                segment(marker, at + 4, Math.min(next, file.length()));
                at = marker == SOS ? endOfScan(next) : next;
            }
        }
    }

    private void segment(int marker, int from, int to) throws NotAStillImage {
        scans += marker == SOS ? 1 : 0;
        if (++segments > MOST_SEGMENTS || scans > MOST_SCANS) {
            throw new NotAStillImage(Reason.UNREADABLE, "The JPEG is cut into more parts than any photograph");
        }
        if (isFrame(marker) && width == 0) {
            height = file.u16(from + 1);
            width = file.u16(from + 3);
        } else if (marker == APP1 && file.has(from, "http://ns.adobe.com/")
                && MOTION.matcher(file.latin1(from, to)).find()) {
            throw new NotAStillImage(Reason.APPENDED_VIDEO, "The picture says it is a motion photo");
        } else if (marker == APP2 && file.has(from, "MPF\u0000")) {
            severalPictures |= MultiPicture.hasSeveral(file, from + 4);
        }
    }

    /** Whether a marker begins the segment that says the size. */
    static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Coded data ends at a marker that is neither stuffing nor a restart. */
    private int endOfScan(int from) {
        int at = from;
        while (file.u8(at) != 0xFF || file.u8(at + 1) == 0 || file.u8(at + 1) >= 0xD0 && file.u8(at + 1) <= 0xD7) {
            at++;
        }
        return at;
    }

    private Header header(int end) throws NotAStillImage {
        if (width == 0 || height == 0) {
            throw new NotAStillImage(Reason.UNREADABLE, "The JPEG says no size");
        }
        if (severalPictures) {
            throw new NotAStillImage(Reason.MULTIPLE_FRAMES, "A JPEG with several pictures (MPO)");
        }
        if (file.has(end, START_OF_IMAGE) && !MultiPicture.onlyAuxiliary(file, end)) {
            throw new NotAStillImage(Reason.MULTIPLE_FRAMES, "A second JPEG follows the first");
        }
        return new Header(ImageFormat.JPEG, width, height, Header.UPRIGHT, end);
    }
}
