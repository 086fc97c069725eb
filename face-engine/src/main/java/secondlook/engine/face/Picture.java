package secondlook.engine.face;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.WritableRaster;
import java.util.Arrays;

/** The pixels of a picture as blue, green, red bytes, row by row: what all sampling reads from. Never written to. */
record Picture(int width, int height, byte[] bgr) {

    static final int CHANNELS = 3;

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
     * The region averaged over squares of {@code factor} pixels: exact area averaging, one pass over the bytes.
     * Pixels of an incomplete square at the far edges are left out.
     */
    Picture reduced(Region region, int factor) {
        int outWidth = Math.max(1, region.width() / factor);
        int outHeight = Math.max(1, region.height() / factor);
        byte[] out = new byte[outWidth * outHeight * CHANNELS];
        int[] sums = new int[outWidth * CHANNELS];
        int rows = Math.min(factor, region.height());
        int columns = Math.min(factor, region.width());
        int area = rows * columns;
        for (int y = 0; y < outHeight; y++) {
            Arrays.fill(sums, 0);
            for (int row = 0; row < rows; row++) {
                addRow(sums, ((region.y() + y * factor + row) * width + region.x()) * CHANNELS, columns, factor);
            }
            for (int i = 0; i < sums.length; i++) {
                out[y * sums.length + i] = (byte) ((sums[i] + area / 2) / area);
            }
        }
        return new Picture(outWidth, outHeight, out);
    }

    private void addRow(int[] sums, int start, int columns, int factor) {
        int skip = (factor - columns) * CHANNELS;
        int from = start;
        for (int i = 0; i < sums.length; i += CHANNELS) {
            int blue = 0;
            int green = 0;
            int red = 0;
            for (int column = 0; column < columns; column++) {
                blue += bgr[from] & 0xFF;
                green += bgr[from + 1] & 0xFF;
                red += bgr[from + 2] & 0xFF;
                from += CHANNELS;
            }
            sums[i] += blue;
            sums[i + 1] += green;
            sums[i + 2] += red;
            from += skip;
        }
    }

    Region whole() {
        return new Region(0, 0, width, height);
    }

    /** A rectangle inside the picture. */
    record Region(int x, int y, int width, int height) {
    }
}
