package secondlook.engine.image;

import java.nio.charset.StandardCharsets;

/**
 * Reads numbers and marks out of a file. Reading past the end throws {@link IndexOutOfBoundsException}, which the
 * inspector answers as a truncated file.
 */
record Bytes(byte[] all, boolean littleEndian) {

    static Bytes bigEndian(byte[] all) {
        return new Bytes(all, false);
    }

    Bytes asLittleEndian() {
        return new Bytes(all, true);
    }

    int length() {
        return all.length;
    }

    int u8(int at) {
        return all[at] & 0xFF;
    }

    int u16(int at) {
        return littleEndian ? u8(at) | u8(at + 1) << 8 : u8(at) << 8 | u8(at + 1);
    }

    long u32(int at) {
        return littleEndian ? u16(at) | (long) u16(at + 2) << 16 : (long) u16(at) << 16 | u16(at + 2);
    }

    /** An unsigned 32-bit number that is used as a place or length in this file; too large counts as truncated. */
    int place(int at) {
        long value = u32(at);
        if (value > all.length) {
            throw new IndexOutOfBoundsException("Place " + value + " in a file of " + all.length + " bytes");
        }
        return (int) value;
    }

    /** Whether the Latin-1 characters of a mark stand at a place; false beyond the end. */
    boolean has(int at, String mark) {
        if (at < 0 || at + mark.length() > all.length) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            if (u8(at + i) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The first place of a mark from {@code from} on and starting before {@code to}, or -1. */
    int find(String mark, int from, int to) {
        int last = Math.min(to - 1, all.length - mark.length());
        for (int at = Math.max(0, from); at <= last; at++) {
            if (all[at] == (byte) mark.charAt(0) && has(at, mark)) {
                return at;
            }
        }
        return -1;
    }

    boolean holds(String mark, int from, int to) {
        return find(mark, from, to) >= 0;
    }

    String latin1(int from, int to) {
        return new String(all, from, Math.min(to, all.length) - from, StandardCharsets.ISO_8859_1);
    }
}
