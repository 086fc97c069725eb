package secondlook.lead;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import secondlook.engine.image.ImageDecoder;
import secondlook.engine.image.ImageInspector;
import secondlook.engine.image.ImageLimits;
import secondlook.engine.image.NotAStillImage;
import secondlook.engine.image.StillImage;
import secondlook.matching.FaceOption;

/**
 * The pictures of a report, upright JPEGs without metadata, and what was done to the probe for print.
 *
 * @param face the chosen face with its surroundings, cut from the probe
 */
record ReportPictures(byte[] probe, byte[] face, byte[] candidate, List<String> operations) {

    /** Longer edge in print, pixels: about 200 to the inch over the width of the page. */
    private static final int PRINT_EDGE = 1600;
    private static final float QUALITY = 0.92f;

    /** Around the box of the face, as a share of its size on each side: the whole head is compared, not the box. */
    private static final double MARGIN = 0.6;

    static ReportPictures of(byte[] probe, FaceOption face, byte[] mugShot) {
        try {
            StillImage still = ImageInspector.inspect(probe, ImageLimits.STANDARD);
            BufferedImage picture = ImageDecoder.upright(probe);
            return new ReportPictures(print(picture), print(cut(picture, face)), print(ImageDecoder.upright(mugShot)),
                    operations(still, face));
        } catch (NotAStillImage e) {
            throw new IllegalStateException("A stored picture can no longer be decoded", e);
        }
    }

    private static byte[] print(BufferedImage picture) {
        return ImageDecoder.jpeg(picture, PRINT_EDGE, QUALITY);
    }

    private static BufferedImage cut(BufferedImage picture, FaceOption face) {
        int left = Math.max(0, (int) (face.x() - MARGIN * face.width()));
        int top = Math.max(0, (int) (face.y() - MARGIN * face.height()));
        int right = Math.min(picture.getWidth(), (int) (face.x() + (1 + MARGIN) * face.width()));
        int bottom = Math.min(picture.getHeight(), (int) (face.y() + (1 + MARGIN) * face.height()));
        return picture.getSubimage(left, top, right - left, bottom - top);
    }

    private static List<String> operations(StillImage still, FaceOption face) {
        List<String> operations = new ArrayList<>();
        if (still.exifOrientation() != 1) {
            operations.add("Turned upright as the file's EXIF orientation (" + still.exifOrientation() + ") says");
        }
        operations.add("Face at " + face.x() + ", " + face.y() + " (" + face.width() + " x " + face.height()
                + " pixels) chosen by the examiner; the template was computed from it");
        if (Math.max(still.width(), still.height()) > PRINT_EDGE) {
            operations.add("Reduced to " + PRINT_EDGE + " pixels on the longer edge for print");
        }
        operations.add("Encoded anew for print; the original bytes are kept unchanged");
        return operations;
    }
}
