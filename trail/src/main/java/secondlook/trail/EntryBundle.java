package secondlook.trail;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The entries of one level-0 tile as C2SP tlog-tiles writes them: each with its length in two bytes, big endian, in
 * front. A retired entry has length 0; its leaf hash is in the tile.
 */
public final class EntryBundle {

    /** Bytes that an entry may have: its length is written in two. */
    public static final int MOST_BYTES = 65_535;

    private EntryBundle() {
    }

    /** Null stands for a retired entry. */
    public static byte[] write(List<byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(entries.size() * 340);
        for (byte[] entry : entries) {
            int length = entry == null ? 0 : entry.length;
            if (length > MOST_BYTES) {
                throw new IllegalArgumentException("an entry of " + length + " bytes; " + MOST_BYTES + " are the most");
            }
            out.write(length >>> 8);
            out.write(length);
            if (entry != null) {
                out.write(entry, 0, length);
            }
        }
        return out.toByteArray();
    }

    /** The entries in order; a retired one as an array of length 0. */
    public static List<byte[]> read(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>(Tiles.WIDTH);
        int at = 0;
        while (at < bundle.length) {
            int from = at + 2;
            int length = from > bundle.length ? Integer.MAX_VALUE
                    : (bundle[at] & 0xff) << 8 | bundle[at + 1] & 0xff;
            if (length > bundle.length - from) {
                throw new IllegalArgumentException("the bundle ends within its entry " + (entries.size() + 1));
            }
            entries.add(Arrays.copyOfRange(bundle, from, from + length));
            at = from + length;
        }
        return entries;
    }
}
