package secondlook.trail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads the one form of JSON that {@link Json} writes, and no other: a content has one text, so that it has one hash. A
 * general reader would let many texts through. Works on bytes in place, because a million entries are read at a time.
 */
final class Scan {

    private static final int CONTROL = 0x20;
    private static final String HEX = "0123456789abcdef";

    private final byte[] data;
    private final int end;
    private int at;

    Scan(byte[] data, int from, int end) {
        this.data = data;
        this.end = end;
        this.at = from;
    }

    int at() {
        return at;
    }

    /** Reads over these bytes when they come next; otherwise stays. */
    boolean next(byte[] wanted) {
        if (at + wanted.length > end) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (data[at + i] != wanted[i]) {
                return false;
            }
        }
        at += wanted.length;
        return true;
    }

    boolean next(char wanted) {
        if (at < end && data[at] == wanted) {
            at++;
            return true;
        }
        return false;
    }

    void need(byte[] wanted) {
        if (!next(wanted)) {
            throw broken(new String(wanted, StandardCharsets.UTF_8));
        }
    }

    void need(char wanted) {
        if (!next(wanted)) {
            throw broken("'" + wanted + "'");
        }
    }

    void needEnd() {
        if (at != end) {
            throw broken("the end");
        }
    }

    boolean isNumber() {
        return at < end && data[at] >= '0' && data[at] <= '9';
    }

    /** A whole number without sign and leading zero, below 10^16. */
    long number() {
        int start = at;
        long value = 0;
        while (at < end && data[at] >= '0' && data[at] <= '9' && at - start < 16) {
            value = value * 10 + data[at++] - '0';
        }
        if (at == start || data[start] == '0' && at - start > 1) {
            throw broken("a number");
        }
        return value;
    }

    /** Reads over a string with its quotation marks and checks every byte of it; says whether it has escapes. */
    boolean skip() {
        need('"');
        int start = at;
        boolean escaped = false;
        byte all = 0;
        while (at < end && data[at] != '"') {
            byte b = data[at];
            all |= b;
            if (b == '\\') {
                escaped = true;
                skipEscape();
            } else if (b >= 0 && b < CONTROL) {
                throw broken("no bare control character");
            } else {
                at++;
            }
        }
        if (all < 0) {
            checkUtf8(start, at);
        }
        need('"');
        return escaped;
    }

    private void skipEscape() {
        if (at + 1 < end && (data[at + 1] == '"' || data[at + 1] == '\\')) {
            at += 2;
            return;
        }
        boolean control = at + 6 <= end && data[at + 1] == 'u' && data[at + 2] == '0' && data[at + 3] == '0'
                && (data[at + 4] == '0' || data[at + 4] == '1') && HEX.indexOf(data[at + 5]) >= 0;
        if (!control) {
            throw broken("another escape");
        }
        at += 6;
    }

    private void checkUtf8(int from, int to) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(data, from, to - from));
        } catch (CharacterCodingException e) {
            throw broken("UTF-8");
        }
    }

    String string() {
        return new String(stringBytes(), StandardCharsets.UTF_8);
    }

    /** The bytes of a string without its quotation marks and escapes. */
    byte[] stringBytes() {
        int from = at + 1;
        skip();
        byte[] bytes = new byte[at - 1 - from];
        int length = 0;
        for (int i = from; i < at - 1; i++) {
            if (data[i] != '\\') {
                bytes[length++] = data[i];
            } else if (data[i + 1] == 'u') {
                bytes[length++] = (byte) ((data[i + 4] - '0') * 16 + HEX.indexOf(data[i + 5]));
                i += 5;
            } else {
                bytes[length++] = data[++i];
            }
        }
        return length == bytes.length ? bytes : java.util.Arrays.copyOf(bytes, length);
    }

    IllegalArgumentException broken(String due) {
        return new IllegalArgumentException(due + " is due at byte " + at);
    }
}
