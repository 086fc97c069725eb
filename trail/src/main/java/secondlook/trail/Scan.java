package secondlook.trail;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the one form of JSON that {@link Json} writes, and no other: a content has one text, so that it has one hash. A
 * general reader would let many texts through. Works on bytes in place, because a million entries are read at a time.
 */
final class Scan {

    private static final int CONTROL = 0x20;
    private static final long ONES = 0x0101010101010101L;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
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

    /** Reads over a string with its quotation marks and checks every byte of it. */
    void skip() {
        need('"');
        int start = at;
        int i = at;
        byte all = 0;
        while (i < end && data[i] != '"') {
            byte b = data[i];
            all |= b;
            if (b == '\\') {
                at = i;
                skipEscape();
                i = at;
            } else if (b >= 0 && b < CONTROL) {
                at = i;
                throw broken("no bare control character");
            } else {
                i += i + Long.BYTES <= end && plain((long) LONGS.get(data, i)) ? Long.BYTES : 1;
            }
        }
        at = i;
        if (all < 0) {
            checkUtf8(data, start, at);
        }
        need('"');
    }

    /** Whether eight bytes are all ASCII, none a quotation mark, a backslash or a control character. */
    private static boolean plain(long eight) {
        long quotes = eight ^ 0x2222222222222222L;
        long slashes = eight ^ 0x5c5c5c5c5c5c5c5cL;
        return ((eight | eight - 0x2020202020202020L | quotes - ONES | slashes - ONES) & 0x8080808080808080L) == 0;
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

    private void checkUtf8(byte[] bytes, int from, int to) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
        } catch (CharacterCodingException e) {
            throw broken("UTF-8");
        }
    }

    String string() {
        return new String(stringBytes(), StandardCharsets.UTF_8);
    }

    /** The bytes of a string without its quotation marks and escapes. */
    byte[] stringBytes() {
        need('"');
        byte[] bytes = new byte[end - at];
        int length = 0;
        byte all = 0;
        while (at < end && data[at] != '"') {
            byte b = data[at];
            if (b == '\\') {
                int from = at;
                skipEscape();
                bytes[length++] = data[from + 1] != 'u' ? data[from + 1]
                        : (byte) ((data[from + 4] - '0') * 16 + HEX.indexOf(data[from + 5]));
                continue;
            }
            if (b >= 0 && b < CONTROL) {
                throw broken("no bare control character");
            }
            long eight = at + Long.BYTES <= end ? (long) LONGS.get(data, at) : -1;
            if (plain(eight)) {
                LONGS.set(bytes, length, eight);
                length += Long.BYTES;
                at += Long.BYTES;
            } else {
                all |= b;
                bytes[length++] = b;
                at++;
            }
        }
        if (all < 0) {
            checkUtf8(bytes, 0, length);
        }
        need('"');
        return Arrays.copyOf(bytes, length);
    }

    IllegalArgumentException broken(String due) {
        return new IllegalArgumentException(due + " is due at byte " + at);
    }
}
