package secondlook.engine.image;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Turns accepted bytes into an upright sRGB picture, and a picture into bytes to show. */
public final class ImageDecoder {

    private ImageDecoder() {
    }

    /** Upright, sRGB, TYPE_3BYTE_BGR; transparency becomes white. Within {@link ImageLimits#STANDARD}. */
    public static BufferedImage upright(byte[] bytes) throws NotAStillImage {
        return upright(bytes, false);
    }

    static BufferedImage upright(byte[] bytes, boolean contained) throws NotAStillImage {
        Header header = ImageInspector.header(bytes, ImageLimits.STANDARD, contained);
        return Colours.upright(Decoding.full(bytes, header), header.orientation());
    }

    /**
     * A JPEG without metadata, reduced so that the longer edge is at most {@code maxEdge} pixels; never enlarged.
     *
     * @param quality 0 to 1
     */
    public static byte[] jpeg(BufferedImage image, int maxEdge, float quality) {
        BufferedImage plain = Colours.upright(reduced(image, maxEdge), Header.UPRIGHT);
        ImageWriter writer = Readers.writer("jpeg");
        try {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            return written(writer, plain, param);
        } finally {
            writer.dispose();
        }
    }

    /** A PNG of every pixel. */
    public static byte[] png(BufferedImage image) {
        ImageWriter writer = Readers.writer("png");
        try {
            return written(writer, image, writer.getDefaultWriteParam());
        } finally {
            writer.dispose();
        }
    }

    private static byte[] written(ImageWriter writer, BufferedImage image, ImageWriteParam param) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing into memory failed", e);
        }
        return bytes.toByteArray();
    }

    /** Halves until close, then one bilinear step: no pixel is skipped. */
    private static BufferedImage reduced(BufferedImage image, int maxEdge) {
        if (maxEdge < 1) {
            throw new IllegalArgumentException("The longer edge has at least one pixel");
        }
        BufferedImage current = image;
        while (longer(current) > maxEdge) {
            double scale = Math.max(0.5, (double) maxEdge / longer(current));
            int width = Math.max(1, (int) Math.round(current.getWidth() * scale));
            int height = Math.max(1, (int) Math.round(current.getHeight() * scale));
            BufferedImage next = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
            Graphics2D graphics = next.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(current, 0, 0, width, height, null);
            graphics.dispose();
            current = next;
        }
        return current;
    }

    private static int longer(BufferedImage image) {
        return Math.max(image.getWidth(), image.getHeight());
    }
}
