package secondlook.engine.image;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageWriterSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Real bytes of every kind of file, built in memory. */
final class Samples {

    static final int WIDTH = 96;
    static final int HEIGHT = 64;

    private Samples() {
    }

    /** Four differently coloured quarters: any turn or mirror shows. */
    static BufferedImage picture(int type) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
        Graphics2D graphics = image.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW};
        for (int i = 0; i < 4; i++) {
            graphics.setColor(colours[i]);
            graphics.fillRect(i % 2 * WIDTH / 2, i / 2 * HEIGHT / 2, WIDTH / 2, HEIGHT / 2);
        }
        graphics.dispose();
        return image;
    }

    static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("No writer for " + format);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    static byte[] encoded(String format) {
        return encoded(picture(BufferedImage.TYPE_3BYTE_BGR), format);
    }

    static byte[] jpeg() {
        return encoded("jpeg");
    }

    static byte[] png() {
        return encoded("png");
    }

    static byte[] tiff(int pages) {
        ImageWriter writer = new TIFFImageWriterSpi().createWriterInstance(null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < pages; i++) {
                writer.writeToSequence(new IIOImage(picture(BufferedImage.TYPE_3BYTE_BGR), null, null), null);
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** A lossless WebP of one colour, 1 by 1 pixel, as its specification's smallest example. */
    static byte[] webp() {
        byte[] picture = bytes("2F 00 00 00 10 07 10 11 11 88 88 FE 07 00");
        return riff("WEBP", chunk("VP8L", picture));
    }

    static byte[] animatedWebp() {
        byte[] extended = bytes("02 00 00 00 00 00 00 00 00 00");
        return riff("WEBP", join(chunk("VP8X", extended), chunk("ANIM", new byte[6]), chunk("ANMF", new byte[32])));
    }

    static byte[] riff(String kind, byte[] content) {
        return join(ascii("RIFF"), little(content.length + 4), ascii(kind), content);
    }

    static byte[] chunk(String name, byte[] content) {
        return join(ascii(name), little(content.length), content, new byte[content.length & 1]);
    }

    static byte[] pngChunk(String name, byte[] content) {
        byte[] named = join(ascii(name), content);
        CRC32 crc = new CRC32();
        crc.update(named);
        return join(big(content.length), named, big((int) crc.getValue()));
    }

    /** A PNG of a declared size whose picture is not there. */
    static byte[] pngHeader(int width, int height) {
        return pngHeader(width, height, pngChunk("IDAT", new byte[8]));
    }

    static byte[] pngHeader(int width, int height, byte[] data) {
        byte[] header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0}).array();
        return join(latin1(PngStructure.SIGNATURE), pngChunk("IHDR", header), data,
                pngChunk("IEND", new byte[0]));
    }

    static byte[] animatedPng() {
        return inserted(png(), 33, pngChunk("acTL", new byte[8]));
    }

    /** An application segment right after a JPEG's start. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        byte[] segment = join(new byte[] {(byte) 0xFF, (byte) marker},
                new byte[] {(byte) (content.length + 2 >> 8), (byte) (content.length + 2)}, content);
        return inserted(jpeg, 2, segment);
    }

    static byte[] withOrientation(byte[] jpeg, int orientation) {
        return withSegment(jpeg, 0xE1, join(latin1("Exif\0\0"), exif(orientation)));
    }

    static byte[] exif(int orientation) {
        return join(latin1("MM\0*"), big(8), new byte[] {0, 1}, new byte[] {1, 0x12, 0, 3}, big(1),
                new byte[] {0, (byte) orientation, 0, 0}, big(0));
    }

    static byte[] tiffAroundJpeg(BufferedImage image) {
        return tiff(image, "JPEG");
    }

    static byte[] tiff(BufferedImage image, String compression) {
        ImageWriter writer = new TIFFImageWriterSpi().createWriterInstance(null);
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType(compression);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** A multi-picture JPEG with the types of its second and later pictures. */
    static byte[] mpo(List<Integer> types) {
        ByteBuffer mpf = ByteBuffer.allocate(4 + 8 + 2 + 12 + 4 + 16 * (types.size() + 1));
        mpf.put(latin1("MPF\0MM\0*")).putInt(8).putShort((short) 1);
        mpf.putShort((short) 0xB002).putShort((short) 7).putInt(16 * (types.size() + 1)).putInt(26).putInt(0);
        mpf.putInt(0x030000).putInt(1000).putInt(0).putInt(0);
        for (int type : types) {
            mpf.putInt(type).putInt(1000).putInt(2000).putInt(0);
        }
        return withSegment(jpeg(), 0xE2, mpf.array());
    }

    static byte[] movie(String brand) {
        return join(big(24), ascii("ftyp"), ascii(brand), big(0), ascii(brand), ascii("isom"), new byte[200]);
    }

    static byte[] inserted(byte[] bytes, int at, byte[] more) {
        return join(Arrays.copyOf(bytes, at), more, Arrays.copyOfRange(bytes, at, bytes.length));
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] bytes(String hex) {
        return java.util.HexFormat.ofDelimiter(" ").parseHex(hex);
    }

    private static byte[] little(int value) {
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
    }

    private static byte[] big(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }
}
