package secondlook.engine.nist;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The character set of a transaction's text (1.015). Text is plain ASCII unless the file says otherwise; senders that
 * say nothing and write accents all the same mean UTF-8 when the bytes are valid UTF-8, and Latin-1 when not.
 */
enum TextCode {
    UNSAID,
    UTF_8;

    private static final int UTF_8_NUMBER = 3;
    private static final int LARGEST_EIGHT_BIT_NUMBER = 1;

    /** The code of a directory of character sets; -1 when the file has none. */
    static TextCode of(int number, Place place) throws NotANistFile {
        if (number == UTF_8_NUMBER) {
            return UTF_8;
        }
        if (number <= LARGEST_EIGHT_BIT_NUMBER) {
            return UNSAID;
        }
        throw new NotANistFile(place, "the text is in a character set that is not read here (" + number + ")",
                "ask the source agency to export the transaction in UTF-8");
    }

    String decoded(byte[] bytes, Place place) throws NotANistFile {
        String text;
        try {
            text = strictly(StandardCharsets.UTF_8, bytes);
        } catch (CharacterCodingException e) {
            if (this == UTF_8) {
                throw new NotANistFile(place, "the text is not the UTF-8 it is said to be");
            }
            text = new String(bytes, StandardCharsets.ISO_8859_1);
        }
        if (text.chars().anyMatch(TextCode::isStray)) {
            throw new NotANistFile(place, "the text holds control characters");
        }
        return text;
    }

    private static String strictly(Charset charset, byte[] bytes) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static boolean isStray(int c) {
        boolean allowed = c == Separators.SUBFIELD || c == Separators.ITEM || c == '\t' || c == '\n' || c == '\r';
        return Character.isISOControl(c) && !allowed;
    }
}
