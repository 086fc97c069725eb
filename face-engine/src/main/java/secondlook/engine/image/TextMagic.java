package secondlook.engine.image;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import secondlook.engine.image.NotAStillImage.Reason;

/** Recognises drawings and documents written as text, whatever their encoding, prolog or leading blanks. */
final class TextMagic {

    private static final int LOOK_AT = 64 * 1024;
    private static final int PDF_HEADER_WITHIN = 1024;

    private TextMagic() {
    }

    static Optional<Reason> reason(Bytes file) {
        int end = Math.min(file.length(), LOOK_AT);
        String text = new String(file.all(), 0, end, charset(file)).replace("\uFEFF", "").strip()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("<")) {
            return Optional.of(text.contains("<svg") || text.contains(":svg") ? Reason.VECTOR_GRAPHIC
                    : Reason.DOCUMENT);
        }
        if (text.startsWith("%!ps") || file.holds("%PDF-", 0, PDF_HEADER_WITHIN)) {
            return Optional.of(Reason.DOCUMENT);
        }
        return Optional.empty();
    }

    private static Charset charset(Bytes file) {
        if (file.has(0, "\u00FE\u00FF") || file.has(0, "\u0000<")) {
            return StandardCharsets.UTF_16BE;
        }
        if (file.has(0, "\u00FF\u00FE") || file.has(0, "<\u0000")) {
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }
}
