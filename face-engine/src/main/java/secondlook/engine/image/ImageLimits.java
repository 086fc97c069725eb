package secondlook.engine.image;

/**
 * How large a picture may be.
 *
 * @param maxBytes of the file
 * @param maxPixels width times height, checked in the header before any pixel is decoded
 */
public record ImageLimits(long maxBytes, long maxPixels) {

    public static final ImageLimits STANDARD = new ImageLimits(20L * 1024 * 1024, 100_000_000L);

    public ImageLimits {
        if (maxBytes < 1 || maxPixels < 1) {
            throw new IllegalArgumentException("Image limits are positive");
        }
    }
}
