package secondlook.engine.image;

import java.awt.image.BufferedImage;
import java.util.Objects;

/**
 * An accepted picture with its pixels, decoded once.
 *
 * @param upright sRGB, TYPE_3BYTE_BGR
 */
public record DecodedPicture(StillImage still, BufferedImage upright) {

    public DecodedPicture {
        Objects.requireNonNull(still, "still");
        Objects.requireNonNull(upright, "upright");
    }
}
