package secondlook.corroboration;

import java.awt.image.BufferedImage;
import secondlook.engine.image.ImageDecoder;
import secondlook.engine.image.NotAStillImage;
import secondlook.shared.ImageContent;
import secondlook.shared.Sha256;

/**
 * A stored picture made ready for an examiner's screen: upright, every pixel, newly encoded so that nothing but pixels
 * goes out. Small ones without loss, because there every pixel counts; large ones as a JPEG that loads in time.
 */
final class Showing {

    private static final int LOSSLESS_PIXELS = 1_500_000;
    private static final float QUALITY = 0.95f;

    private Showing() {
    }

    static ImageContent upright(byte[] stored) {
        try {
            BufferedImage picture = ImageDecoder.upright(stored);
            boolean small = (long) picture.getWidth() * picture.getHeight() <= LOSSLESS_PIXELS;
            byte[] shown = small ? ImageDecoder.png(picture)
                    : ImageDecoder.jpeg(picture, Math.max(picture.getWidth(), picture.getHeight()), QUALITY);
            return new ImageContent(shown, small ? "image/png" : "image/jpeg", Sha256.of(shown));
        } catch (NotAStillImage e) {
            throw new IllegalStateException("A stored picture can no longer be decoded", e);
        }
    }
}
