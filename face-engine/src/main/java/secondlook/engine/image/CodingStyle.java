package secondlook.engine.image;

import secondlook.engine.image.NotAStillImage.Reason;

/**
 * The coding styles of a JPEG 2000 codestream: how many pieces the decoder will make of the picture. A small file can
 * ask for millions of them.
 */
final class CodingStyle {

    static final int OF_PICTURE = 0xFF52;
    static final int OF_COMPONENT = 0xFF53;
    private static final int MOST_LEVELS = 32;
    private static final int MOST_LAYERS = 256;
    /** Pieces for each of which the decoder keeps something in memory. */
    private static final long MOST_PIECES = 400_000;
    private static final int LAST_ORDER = 4;
    private static final int OWN_PRECINCTS = 1;
    private static final int WHOLE = 0xFF;

    private final Bytes file;
    private final ImageSize size;
    private int layers;

    CodingStyle(Bytes file, ImageSize size) {
        this.file = file;
        this.size = size;
    }

    /** Whether the picture's own style was seen; those of components and tiles only change it. */
    boolean known() {
        return layers > 0;
    }

    /** Checks a segment if it is about the coding style, and says whether it is. */
    boolean check(int at) throws NotAStillImage {
        int marker = file.u16(at);
        if (marker == OF_PICTURE) {
            boolean possible = file.u16(at + 6) >= 1 && file.u16(at + 6) <= MOST_LAYERS
                    && file.u8(at + 5) <= LAST_ORDER && file.u8(at + 8) <= 1;
            require(possible);
            layers = Math.max(layers, file.u16(at + 6));
            checkPieces(at, at + 4, at + 9);
        } else if (marker == OF_COMPONENT) {
            require(known() && file.u8(at + 4) < size.components());
            checkPieces(at, at + 5, at + 6);
        }
        return marker == OF_PICTURE || marker == OF_COMPONENT;
    }

    private void checkPieces(int segment, int style, int at) throws NotAStillImage {
        boolean ownPrecincts = (file.u8(style) & OWN_PRECINCTS) != 0;
        int levels = file.u8(at);
        int blockWidth = file.u8(at + 1) + 2;
        int blockHeight = file.u8(at + 2) + 2;
        int length = at + 5 - segment - 2 + (ownPrecincts ? levels + 1 : 0);
        require(levels <= MOST_LEVELS && blockWidth <= 10 && blockHeight <= 10 && blockWidth + blockHeight <= 12
                && file.u8(at + 4) <= 1 && file.u16(segment + 2) == length);
        long pieces = 0;
        for (int resolution = 0; resolution <= levels; resolution++) {
            int exponents = ownPrecincts ? file.u8(at + 5 + resolution) : WHOLE;
            int shift = levels - resolution;
            long width = ImageSize.up(size.tileWidth(), 1L << shift);
            long height = ImageSize.up(size.tileHeight(), 1L << shift);
            long precincts = ImageSize.up(width, 1L << (exponents & 15)) * ImageSize.up(height, 1L << (exponents >> 4));
            long blocks = ImageSize.up(width, 1L << blockWidth) * ImageSize.up(height, 1L << blockHeight);
            pieces += (precincts + blocks) * size.components();
        }
        if (pieces * layers > MOST_PIECES || pieces * size.tiles() > MOST_PIECES) {
            throw new NotAStillImage(Reason.UNSUPPORTED_FORMAT, "The JPEG 2000 picture is cut into " + pieces
                    + " pieces a tile in " + layers + " layers, more than photographs need");
        }
    }

    private static void require(boolean possible) throws NotAStillImage {
        if (!possible) {
            throw new NotAStillImage(Reason.UNREADABLE, "The JPEG 2000 picture is coded in no possible way");
        }
    }
}
