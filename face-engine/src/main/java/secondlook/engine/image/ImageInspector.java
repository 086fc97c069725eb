package secondlook.engine.image;

import secondlook.engine.image.NotAStillImage.Reason;

/**
 * Decides by content alone, never by name or declared type, whether bytes are one still photograph (clause 307.5-5.3:
 * still images only). Order matters: size, kind, structure, declared pixels, and only then a full decode.
 */
public final class ImageInspector {

    private ImageInspector() {
    }

    /** Returns what the picture is, or says why it is turned away and what to send instead. */
    public static StillImage inspect(byte[] bytes, ImageLimits limits) throws NotAStillImage {
        return inspect(bytes, limits, false);
    }

    /** @param contained whether the picture comes in an ANSI/NIST file, where JPEG 2000 is at home */
    static StillImage inspect(byte[] bytes, ImageLimits limits, boolean contained) throws NotAStillImage {
        Header header = sized(bytes, limits, contained);
        Decoding.check(bytes, header);
        return header.still();
    }

    /** As {@link #inspect(byte[], ImageLimits)}, for whoever needs the pixels too: nothing is decoded twice. */
    public static DecodedPicture decode(byte[] bytes, ImageLimits limits) throws NotAStillImage {
        return decode(bytes, limits, false);
    }

    static DecodedPicture decode(byte[] bytes, ImageLimits limits, boolean contained) throws NotAStillImage {
        Header header = sized(bytes, limits, contained);
        return new DecodedPicture(header.still(), Colours.upright(Decoding.full(bytes, header), header.orientation()));
    }

    private static Header sized(byte[] bytes, ImageLimits limits, boolean contained) throws NotAStillImage {
        if (bytes.length == 0) {
            throw new NotAStillImage(Reason.EMPTY, "No bytes");
        }
        if (bytes.length > limits.maxBytes()) {
            throw new NotAStillImage(Reason.TOO_MANY_BYTES,
                    bytes.length + " bytes, at most " + limits.maxBytes() + " are accepted");
        }
        return header(bytes, limits, contained);
    }

    /** Everything that can be known without decoding a pixel. */
    static Header header(byte[] bytes, ImageLimits limits, boolean contained) throws NotAStillImage {
        Bytes file = Bytes.bigEndian(bytes);
        Header header = structure(file, contained);
        if (header.pixels() > limits.maxPixels()) {
            throw new NotAStillImage(Reason.TOO_MANY_PIXELS, header.width() + " by " + header.height()
                    + " pixels, at most " + limits.maxPixels() + " are accepted");
        }
        if (header.format() == ImageFormat.JPEG && header.pixels() > JpegStructure.MOST_PIXELS_A_BYTE * bytes.length) {
            throw new NotAStillImage(Reason.INCOMPLETE, "The JPEG has too few bytes for " + header.width() + " by "
                    + header.height() + " pixels");
        }
        Tail.check(file, header);
        boolean without = header.format() == ImageFormat.TIFF || header.format() == ImageFormat.JPEG_2000;
        return without ? header : header.withOrientation(Orientation.of(bytes, header));
    }

    private static Header structure(Bytes file, boolean contained) throws NotAStillImage {
        try {
            if (file.has(0, "\u00FF\u00D8\u00FF")) {
                return JpegStructure.read(file);
            } else if (file.has(0, PngStructure.SIGNATURE)) {
                return PngStructure.read(file);
            } else if (file.has(0, "RIFF") && file.has(8, "WEBP")) {
                return WebpStructure.read(file);
            } else if (file.has(0, "II*\u0000") || file.has(0, "MM\u0000*")) {
                return TiffStructure.read(file);
            } else if (file.has(0, "BM")) {
                return BmpStructure.read(file);
            } else if (contained && Jpeg2000Structure.begins(file)) {
                return Jpeg2000Structure.read(file);
            }
        } catch (IndexOutOfBoundsException e) {
            throw new NotAStillImage(Reason.INCOMPLETE, "The file ends before the picture does", e);
        }
        throw Magic.notAccepted(file);
    }
}
