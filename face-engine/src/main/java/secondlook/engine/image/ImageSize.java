package secondlook.engine.image;

import secondlook.engine.image.NotAStillImage.Reason;

/** What the size segment of a JPEG 2000 codestream says, within what a photograph can be. */
record ImageSize(int width, int height, int tileWidth, int tileHeight, int components) {

    /** The decoder needs about sixteen bytes of memory a pixel, four times as many as the others. */
    static final long MOST_PIXELS = 16_000_000;
    /** Far below any picture on which something can be seen: a file that says so is a bomb. */
    static final long MOST_PIXELS_A_BYTE = 200;
    private static final int MOST_TILES = 1024;
    private static final int COMPONENTS_AT = 36;

    /** @param at the segment's length, after its marker */
    static ImageSize read(Bytes file, int at) throws NotAStillImage {
        long width = file.u32(at + 4);
        long height = file.u32(at + 8);
        long tileWidth = file.u32(at + 20);
        long tileHeight = file.u32(at + 24);
        int components = file.u16(at + COMPONENTS_AT);
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE || tileWidth < 1
                || tileHeight < 1 || file.u16(at) != COMPONENTS_AT + 2 + 3 * components) {
            throw new NotAStillImage(Reason.UNREADABLE, "The JPEG 2000 picture says no possible size");
        }
        if (width * height > Math.min(MOST_PIXELS, MOST_PIXELS_A_BYTE * file.length())) {
            throw new NotAStillImage(Reason.TOO_MANY_PIXELS, width + " by " + height + " pixels of JPEG 2000 in "
                    + file.length() + " bytes");
        }
        boolean plain = file.u32(at + 12) == 0 && file.u32(at + 16) == 0 && file.u32(at + 28) == 0
                && file.u32(at + 32) == 0 && (components == 1 || components == 3);
        for (int i = 0; plain && i < components; i++) {
            int component = at + COMPONENTS_AT + 2 + 3 * i;
            int depth = file.u8(component) + 1;
            plain = (depth == 8 || depth == 16 && components == 1) && file.u8(component + 1) == 1
                    && file.u8(component + 2) == 1;
        }
        ImageSize size = new ImageSize((int) width, (int) height, (int) Math.min(width, tileWidth),
                (int) Math.min(height, tileHeight), components);
        if (!plain || size.tiles() > MOST_TILES) {
            throw new NotAStillImage(Reason.UNSUPPORTED_FORMAT, "A JPEG 2000 picture of another kind than grey or"
                    + " three colours of eight bits");
        }
        return size;
    }

    long tiles() {
        return up(width, tileWidth) * up(height, tileHeight);
    }

    static long up(long all, long part) {
        return (all + part - 1) / part;
    }
}
