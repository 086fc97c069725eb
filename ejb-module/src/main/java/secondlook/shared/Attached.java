package secondlook.shared;

import java.nio.charset.StandardCharsets;
import secondlook.engine.image.ImageInspector;
import secondlook.engine.image.ImageLimits;
import secondlook.engine.image.NotAStillImage;

/** A document that was handed in: what it is by its own bytes, whatever its name says. */
public record Attached(String name, String mediaType, String sha256) {

    private static final int LONGEST_NAME = 200;
    private static final int TAIL = 2048;
    private static final String FIELD = "document";

    /** Invalid for anything but a PDF or a picture, and for one that is too large. */
    public static Attached of(String name, byte[] content, int largest) {
        if (content.length > largest) {
            throw new Invalid(FIELD, "The document is larger than " + largest / 1_000_000
                    + " MB. Attach a smaller scan.");
        }
        return new Attached(shown(name), mediaType(content), Sha256.of(content));
    }

    private static String shown(String name) {
        String plain = name == null ? "" : name.replaceAll("[\\p{Cntrl}\\\\/\"]", "_").strip();
        return plain.isEmpty() ? "document" : Text.cut(plain, LONGEST_NAME);
    }

    private static String mediaType(byte[] content) {
        if (text(content, 0, 5).equals("%PDF-")) {
            if (!text(content, Math.max(0, content.length - TAIL), TAIL).contains("%%EOF")) {
                throw new Invalid(FIELD, "This PDF is cut off. Attach the whole file.");
            }
            return "application/pdf";
        }
        try {
            return ImageInspector.inspect(content, ImageLimits.STANDARD).format().mediaType();
        } catch (NotAStillImage e) {
            throw new Invalid(FIELD, "Attach a PDF or a picture of the document, for example a JPEG; this is neither.");
        }
    }

    private static String text(byte[] content, int from, int count) {
        return new String(content, from, Math.min(count, content.length - from), StandardCharsets.ISO_8859_1);
    }
}
