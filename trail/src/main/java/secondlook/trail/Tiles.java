package secondlook.trail;

import java.util.Arrays;

/**
 * The tiles of the C2SP specification tlog-tiles: 256 hashes of one level side by side. Level L of the tiles holds
 * level 8 L of the tree, so that eight levels of the tree are found in one tile.
 */
public final class Tiles {

    /** Hashes of a full tile. */
    public static final int WIDTH = 256;
    /** Levels of the tree that one level of tiles spans. */
    public static final int HEIGHT = 8;

    private static final int GROUP = 1000;

    private Tiles() {
    }

    /** Path of a hash tile, for example {@code tile/0/x001/234}; a width below 256 makes it a partial one. */
    public static String path(int level, long index, int width) {
        return "tile/" + level + "/" + number(index) + (width == WIDTH ? "" : ".p/" + width);
    }

    /** Path of a bundle of entries. */
    public static String entries(long index, int width) {
        return "tile/entries/" + number(index) + (width == WIDTH ? "" : ".p/" + width);
    }

    private static String number(long index) {
        String text = String.format("%03d", index % GROUP);
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            text = String.format("x%03d/", rest % GROUP) + text;
        }
        return text;
    }

    /** Hash {@code place} of a tile's bytes. */
    public static byte[] hash(byte[] tile, int place) {
        return Arrays.copyOfRange(tile, place * Hashes.LENGTH, (place + 1) * Hashes.LENGTH);
    }

    /** The root over 2 to the power of {@code height} hashes of a tile from a place on, which is a multiple of it. */
    public static byte[] subtree(byte[] tile, int place, int height) {
        if (height == 0) {
            return hash(tile, place);
        }
        int half = 1 << height - 1;
        return Hashes.node(subtree(tile, place, height - 1), subtree(tile, place + half, height - 1));
    }

    /** A tree's nodes out of its tiles; {@code tiles} answers with a tile's bytes, full or partial. */
    public static Nodes nodes(Reader tiles) {
        return (level, index) -> {
            int height = level % HEIGHT;
            long first = index << height;
            byte[] tile = tiles.tile(level / HEIGHT, first / WIDTH);
            return subtree(tile, (int) (first % WIDTH), height);
        };
    }

    /** Where tiles are read from. */
    @FunctionalInterface
    public interface Reader {

        /** The bytes of a tile, 32 a hash; IllegalStateException when it is missing. */
        byte[] tile(int level, long index);
    }
}
