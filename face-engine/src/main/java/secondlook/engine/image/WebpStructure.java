package secondlook.engine.image;

import secondlook.engine.image.NotAStillImage.Reason;

/** Walks the chunks of a WebP: one picture, no animation, complete. */
final class WebpStructure {

    private static final int FIRST_CHUNK = 12;
    private static final int ANIMATED = 0x02;
    private static final int MOST_CHUNKS = 10_000;
    private static final int SIZE_MASK = 0x3FFF;

    private final Bytes file;
    private int width;
    private int height;
    private int pictures;
    private int chunks;

    private WebpStructure(Bytes file) {
        this.file = file.asLittleEndian();
    }

    static Header read(Bytes file) throws NotAStillImage {
        return new WebpStructure(file).walk();
    }

    private Header walk() throws NotAStillImage {
        int end = file.place(4) + 8;
        if (end > file.length()) {
            throw new NotAStillImage(Reason.INCOMPLETE, "The WebP is shorter than it says");
        }
        for (int at = FIRST_CHUNK; at + 8 <= end; at += 8 + file.place(at + 4) + (file.place(at + 4) & 1)) {
            if (++chunks > MOST_CHUNKS) {
                throw new NotAStillImage(Reason.UNREADABLE, "The WebP is cut into more parts than any photograph");
            }
            chunk(at);
        }
        if (pictures > 1) {
            throw new NotAStillImage(Reason.MULTIPLE_FRAMES, "A WebP with several pictures");
        }
        if (pictures == 0 || width < 1 || height < 1) {
            throw new NotAStillImage(Reason.UNREADABLE, "The WebP holds no picture");
        }
        return new Header(ImageFormat.WEBP, width, height, Header.UPRIGHT, end);
    }

    private void chunk(int at) throws NotAStillImage {
        boolean extended = file.has(at, "VP8X");
        if (file.has(at, "ANIM") || file.has(at, "ANMF") || extended && (file.u8(at + 8) & ANIMATED) != 0) {
            throw new NotAStillImage(Reason.ANIMATION, "An animated WebP");
        }
        if (extended) {
            size(1 + (int) (file.u32(at + 11) >> 8), 1 + (int) (file.u32(at + 14) >> 8));
        } else if (file.has(at, "VP8L")) {
            long bits = file.u32(at + 9);
            size(1 + (int) (bits & SIZE_MASK), 1 + (int) (bits >> 14 & SIZE_MASK));
            pictures++;
        } else if (file.has(at, "VP8 ")) {
            size(file.u16(at + 14) & SIZE_MASK, file.u16(at + 16) & SIZE_MASK);
            pictures++;
        }
    }

    /** The larger of what the container and the coded picture say: the limit must hold for both. */
    private void size(int saidWidth, int saidHeight) {
        width = Math.max(width, saidWidth);
        height = Math.max(height, saidHeight);
    }
}
