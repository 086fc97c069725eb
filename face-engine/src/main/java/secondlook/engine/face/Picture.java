package secondlook.engine.face;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.WritableRaster;
import java.util.stream.IntStream;

/** The pixels of a picture as blue, green, red bytes, row by row: what all sampling reads from. Never written to. */
record Picture(int width, int height, byte[] bgr) {

    static final int CHANNELS = 3;
    /** Pixels; below, handing rows to other threads costs more than it saves, and mug shots come many at a time. */
    private static final long WORTH_SHARING = 4_000_000;
    private static final int FRACTION = 23;
    private static final int HALF = 1 << FRACTION - 1;

    /** Shares the pixels of a plain TYPE_3BYTE_BGR image, converts any other. */
    static Picture of(BufferedImage image) {
        byte[] shared = plainBytes(image);
        if (shared != null) {
            return new Picture(image.getWidth(), image.getHeight(), shared);
        }
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = plain.createGraphics();
        try {
            graphics.drawImage(image, 0, 0, Color.WHITE, null);
        } finally {
            graphics.dispose();
        }
        return new Picture(image.getWidth(), image.getHeight(), plainBytes(plain));
    }

    private static byte[] plainBytes(BufferedImage image) {
        WritableRaster raster = image.getRaster();
        boolean plain = image.getType() == BufferedImage.TYPE_3BYTE_BGR && raster.getParent() == null
                && raster.getDataBuffer() instanceof DataBufferByte;
        byte[] bytes = plain ? ((DataBufferByte) raster.getDataBuffer()).getData() : null;
        return bytes != null && bytes.length == (long) image.getWidth() * image.getHeight() * CHANNELS ? bytes : null;
    }

    /**
     * The region averaged over squares of {@code factor} pixels: exact area averaging, one pass over the bytes, rows
     * of a large region shared out among the processors. Pixels of an incomplete square at the far edges are left out.
     */
    Picture reduced(Region region, int factor) {
        int outWidth = Math.max(1, region.width() / factor);
        int outHeight = Math.max(1, region.height() / factor);
        byte[] out = new byte[outWidth * outHeight * CHANNELS];
        IntStream rows = IntStream.range(0, outHeight);
        ((long) region.width() * region.height() > WORTH_SHARING ? rows.parallel() : rows)
                .forEach(row -> reduceRow(region, factor, row, out));
        return new Picture(outWidth, outHeight, out);
    }

    private void reduceRow(Region region, int factor, int row, byte[] out) {
        int rows = Math.min(factor, region.height());
        int columns = Math.min(factor, region.width());
        int rowBytes = Math.max(1, region.width() / factor) * CHANNELS;
        // Division by multiplying: 255 * 2^23 and the rounding still fit an int.
        int reciprocal = (1 << FRACTION) / (rows * columns);
        int from = ((region.y() + row * factor) * width + region.x()) * CHANNELS;
        for (int to = row * rowBytes; to < (row + 1) * rowBytes; to += CHANNELS, from += columns * CHANNELS) {
            int blue = 0;
            int green = 0;
            int red = 0;
            int line = from;
            for (int i = 0; i < rows; i++, line += width * CHANNELS) {
                for (int at = line; at < line + columns * CHANNELS; at += CHANNELS) {
                    blue += bgr[at] & 0xFF;
                    green += bgr[at + 1] & 0xFF;
                    red += bgr[at + 2] & 0xFF;
                }
            }
            out[to] = (byte) (blue * reciprocal + HALF >>> FRACTION);
            out[to + 1] = (byte) (green * reciprocal + HALF >>> FRACTION);
            out[to + 2] = (byte) (red * reciprocal + HALF >>> FRACTION);
        }
    }

    Region whole() {
        return new Region(0, 0, width, height);
    }

    /** A rectangle inside the picture. */
    record Region(int x, int y, int width, int height) {
    }
}
