package secondlook.engine.image;

import com.github.jaiimageio.jpeg2000.J2KImageWriteParam;
import com.github.jaiimageio.jpeg2000.impl.J2KImageWriterSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures in every coding that comes in ANSI/NIST files, built in memory; also for the tests of that package. */
public final class PictureSamples {

    private PictureSamples() {
    }

    /** A soft, slightly noisy scene: like a photograph it does not shrink to nothing when compressed. */
    public static BufferedImage scene(int width, int height, int type) {
        Random random = new Random(width * 31L + height);
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int noise = random.nextInt(16);
                int red = 100 + (int) (80 * Math.sin(x / 9.0)) + noise;
                int green = 100 + (int) (80 * Math.cos(y / 7.0)) + noise;
                image.setRGB(x, y, 0xFF000000 | red << 16 | green << 8 | (x + y) * 255 / (width + height));
            }
        }
        return image;
    }

    public static BufferedImage scene(int width, int height) {
        return scene(width, height, BufferedImage.TYPE_3BYTE_BGR);
    }

    /** With a writer of the platform: jpeg, png, bmp or gif. */
    public static byte[] encoded(BufferedImage image, String format) {
        return Samples.encoded(image, format);
    }

    public static byte[] progressiveJpeg(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        return written(writer, image, param);
    }

    /** @param tile edge of a tile, 0 for one tile of the whole picture */
    public static byte[] jp2(BufferedImage image, boolean lossless, int tile) {
        ImageWriter writer = jp2Writer();
        J2KImageWriteParam param = (J2KImageWriteParam) writer.getDefaultWriteParam();
        param.setLossless(lossless);
        if (!lossless) {
            param.setEncodingRate(3);
        }
        if (tile > 0) {
            param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
            param.setTiling(tile, tile, 0, 0);
        }
        return written(writer, image, param);
    }

    private static ImageWriter jp2Writer() {
        try {
            return new J2KImageWriterSpi().createWriterInstance(null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The codestream of a JP2 file without its boxes. */
    public static byte[] codestream(byte[] jp2) {
        int at = Bytes.bigEndian(jp2).find(Jpeg2000Structure.CODESTREAM, 0, jp2.length);
        return Arrays.copyOfRange(jp2, at, jp2.length);
    }

    /** Lossless JPEG of the left neighbour's differences, which no writer at hand makes: JPEGL of ANSI/NIST files. */
    public static byte[] losslessJpeg(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(Samples.bytes("FF D8 FF C3 00 0B 08"));
        out.writeBytes(new byte[] {(byte) (height >> 8), (byte) height, (byte) (width >> 8), (byte) width});
        // One component; nine codes of four bits for differences of 0 to 8 bits; predictor 1.
        out.writeBytes(Samples.bytes("01 01 11 00 FF C4 00 1C 00 00 00 00 09 00 00 00 00 00 00 00 00 00 00 00 00"
                + " 00 01 02 03 04 05 06 07 08 FF DA 00 08 01 01 00 01 00 00"));
        Bits bits = new Bits(out);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int before = x > 0 ? grey(image, x - 1, y) : y > 0 ? grey(image, x, y - 1) : 128;
                int difference = grey(image, x, y) - before;
                int size = 32 - Integer.numberOfLeadingZeros(Math.abs(difference));
                bits.write(size, 4);
                bits.write(difference < 0 ? difference + (1 << size) - 1 : difference, size);
            }
        }
        bits.fill();
        out.writeBytes(Samples.bytes("FF D9"));
        return out.toByteArray();
    }

    private static int grey(BufferedImage image, int x, int y) {
        return image.getRaster().getSample(x, y, 0);
    }

    private static byte[] written(ImageWriter writer, BufferedImage image, ImageWriteParam param) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** Writes bits from the left, with a zero after every 0xFF. */
    private static final class Bits {

        private final ByteArrayOutputStream out;
        private int held;
        private int count;

        Bits(ByteArrayOutputStream out) {
            this.out = out;
        }

        void write(int value, int size) {
            for (int bit = size - 1; bit >= 0; bit--) {
                held = held << 1 | value >> bit & 1;
                if (++count == 8) {
                    out.write(held);
                    if (held == 0xFF) {
                        out.write(0);
                    }
                    held = 0;
                    count = 0;
                }
            }
        }

        void fill() {
            while (count != 0) {
                write(1, 1);
            }
        }
    }
}
