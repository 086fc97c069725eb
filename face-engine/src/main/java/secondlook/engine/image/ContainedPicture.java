package secondlook.engine.image;

import java.awt.image.BufferedImage;
import secondlook.engine.image.NotAStillImage.Reason;

/**
 * Pictures that come inside ANSI/NIST files. They pass the same door as others, and JPEG 2000 is let in too; requesters
 * cannot send it as a probe.
 */
public final class ContainedPicture {

    private ContainedPicture() {
    }

    /**
     * Returns what the picture is, or says why it is turned away.
     *
     * @param compression as the record declares it (field 10.011); the content must be of that kind
     */
    public static StillImage inspect(byte[] content, String compression, ImageLimits limits) throws NotAStillImage {
        ImageFormat declared = declared(compression);
        StillImage still = ImageInspector.inspect(content, limits, true);
        require(still, declared, compression);
        return still;
    }

    /** As {@link #inspect}, for whoever needs the pixels too: nothing is decoded twice. */
    public static DecodedPicture decode(byte[] content, String compression, ImageLimits limits) throws NotAStillImage {
        ImageFormat declared = declared(compression);
        DecodedPicture picture = ImageInspector.decode(content, limits, true);
        require(picture.still(), declared, compression);
        return picture;
    }

    private static void require(StillImage still, ImageFormat declared, String compression) throws NotAStillImage {
        if (still.format() != declared) {
            throw new NotAStillImage(Reason.CONTRADICTION, "The record declares " + compression + " and holds a picture"
                    + " of type " + still.format().mediaType());
        }
    }

    /** As {@link ImageDecoder#upright(byte[])}, for every format that was ever let into the gallery. */
    public static BufferedImage upright(byte[] content) throws NotAStillImage {
        return ImageDecoder.upright(content, true);
    }

    /** Width times height as the header declares them, before any pixel is decoded: what decoding will cost. */
    public static long pixels(byte[] content) throws NotAStillImage {
        return ImageInspector.header(content, ImageLimits.STANDARD, true).pixels();
    }

    private static ImageFormat declared(String compression) throws NotAStillImage {
        return switch (compression) {
            case "JPEGB", "JPEGL" -> ImageFormat.JPEG;
            case "JP2", "JP2L" -> ImageFormat.JPEG_2000;
            case "PNG" -> ImageFormat.PNG;
            default -> throw new NotAStillImage(Reason.UNSUPPORTED_FORMAT, "The record declares a compression that is"
                    + " not read here: " + compression);
        };
    }
}
