package secondlook.gallery;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of a list as spreadsheets write it: UTF-8 with or without its mark, UTF-16 with its mark, and what is not
 * valid UTF-8 in the code page of Windows.
 */
final class ImportText {

    private static final char MARK = '\uFEFF';

    private ImportText() {
    }

    static String of(byte[] bytes) {
        String text;
        if (begins(bytes, 0xFE, 0xFF) || begins(bytes, 0xFF, 0xFE)) {
            text = new String(bytes, StandardCharsets.UTF_16);
        } else {
            text = eightBit(bytes);
        }
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private static String eightBit(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
