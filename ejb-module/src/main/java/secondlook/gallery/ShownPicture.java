package secondlook.gallery;

import secondlook.engine.image.ContainedPicture;
import secondlook.engine.image.ImageDecoder;
import secondlook.engine.image.ImageFormat;
import secondlook.engine.image.NotAStillImage;
import secondlook.shared.ImageContent;

/**
 * An enrolled picture as browsers and reports can show it: the original bytes, and of JPEG 2000, which comes in
 * ANSI/NIST files and which they cannot read, every pixel as PNG. The SHA-256 is always that of the original.
 */
final class ShownPicture {

    private ShownPicture() {
    }

    static ImageContent of(byte[] original, String mediaType, String sha256) {
        if (!ImageFormat.JPEG_2000.mediaType().equals(mediaType)) {
            return new ImageContent(original, mediaType, sha256);
        }
        try {
            return new ImageContent(ImageDecoder.png(ContainedPicture.upright(original)),
                    ImageFormat.PNG.mediaType(), sha256);
        } catch (NotAStillImage e) {
            throw new IllegalStateException("A picture of the gallery cannot be read any more: " + sha256, e);
        }
    }
}
