package secondlook.engine.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** Brings every kind of pixel (grey, palette, 16 bit, CMYK, transparent) to plain sRGB, and every picture upright. */
final class Colours {

    private Colours() {
    }

    static BufferedImage upright(BufferedImage stored, int orientation) {
        if (orientation == Header.UPRIGHT && stored.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            return stored;
        }
        BufferedImage source = deepGrey(stored.getColorModel()) ? eightBitGrey(stored) : stored;
        int width = source.getWidth();
        int height = source.getHeight();
        boolean sideways = orientation > 4;
        BufferedImage plain = new BufferedImage(sideways ? height : width, sideways ? width : height,
                BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = plain.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, plain.getWidth(), plain.getHeight());
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION,
                    RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
            AffineTransform upright = Orientation.toUpright(orientation, width, height);
            graphics.drawRenderedImage(source, upright);
        } finally {
            graphics.dispose();
        }
        return plain;
    }

    private static boolean deepGrey(ColorModel model) {
        return !(model instanceof IndexColorModel) && !model.hasAlpha() && model.getNumComponents() == 1
                && model.getColorSpace().getType() == ColorSpace.TYPE_GRAY
                && model.getTransferType() == DataBuffer.TYPE_USHORT;
    }

    /**
     * Java takes grey to be linear light and would brighten 16-bit grey on the way to sRGB, unlike the 8-bit grey of
     * the same scene; so the upper eight bits are taken as they are.
     */
    private static BufferedImage eightBitGrey(BufferedImage deep) {
        Raster from = deep.getRaster();
        BufferedImage grey = new BufferedImage(deep.getWidth(), deep.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        int shift = deep.getColorModel().getComponentSize(0) - Byte.SIZE;
        int[] row = new int[deep.getWidth()];
        for (int y = 0; y < deep.getHeight(); y++) {
            from.getSamples(from.getMinX(), from.getMinY() + y, row.length, 1, 0, row);
            for (int x = 0; x < row.length; x++) {
                row[x] >>>= Math.max(0, shift);
            }
            grey.getRaster().setSamples(0, y, row.length, 1, 0, row);
        }
        return grey;
    }
}
