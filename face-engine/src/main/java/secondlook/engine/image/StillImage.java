package secondlook.engine.image;

import java.util.Objects;

/**
 * What is known of an accepted picture.
 *
 * @param width upright, in pixels, after the EXIF orientation was applied
 * @param height upright, in pixels
 * @param exifOrientation 1 to 8 as recorded in the file, 1 when it says nothing
 */
public record StillImage(ImageFormat format, int width, int height, int exifOrientation) {

    public StillImage {
        Objects.requireNonNull(format, "format");
        if (width < 1 || height < 1 || exifOrientation < 1 || exifOrientation > 8) {
            throw new IllegalArgumentException("Not an image: " + width + "x" + height + ", " + exifOrientation);
        }
    }
}
