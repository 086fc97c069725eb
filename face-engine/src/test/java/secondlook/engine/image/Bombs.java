package secondlook.engine.image;

import static secondlook.engine.image.Samples.ascii;
import static secondlook.engine.image.Samples.bytes;
import static secondlook.engine.image.Samples.join;
import static secondlook.engine.image.Samples.latin1;
import static secondlook.engine.image.Samples.pngChunk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

/** Small files that declare pictures of 60,000 by 60,000 pixels, or would swell in other ways. */
public final class Bombs {

    static final int EDGE = 60_000;

    private Bombs() {
    }

    /** Bombs that a NIST file can hold, by name; the part before the blank is the compression to declare. */
    public static Map<String, byte[]> contained() {
        Map<String, byte[]> bombs = new LinkedHashMap<>();
        int[][] kinds = {{0, 1}, {0, 8}, {0, 16}, {2, 8}, {2, 16}, {3, 8}, {4, 8}, {6, 8}, {6, 16}};
        for (int[] kind : kinds) {
            bombs.put("PNG colour type " + kind[0] + " depth " + kind[1], png(kind[0], kind[1], 0));
        }
        bombs.put("PNG interlaced", png(6, 16, 1));
        for (int frame : new int[] {0xC0, 0xC1, 0xC2}) {
            bombs.put("JPEGB frame " + Integer.toHexString(frame), jpeg(frame));
        }
        bombs.put("JPEGL lossless", jpeg(0xC3));
        byte[] small = PictureSamples.codestream(PictureSamples.jp2(PictureSamples.scene(96, 64), true, 0));
        bombs.put("JP2 size", patched(small, 8, EDGE, EDGE));
        bombs.put("JP2 size and tile", patched(patched(small, 8, EDGE, EDGE), 24, EDGE, EDGE));
        bombs.put("JP2 in boxes", patched(PictureSamples.jp2(PictureSamples.scene(96, 64), true, 0),
                PictureSamples.jp2(PictureSamples.scene(96, 64), true, 0).length - small.length + 8, EDGE, EDGE));
        bombs.put("JP2 few bytes", patched(small, 8, 4000, 4000));
        bombs.put("JP2 thin tiles", patched(patched(small, 8, 4000, 250), 24, 1, 1));
        int style = Bytes.bigEndian(small).find("\u00FF\u0052", 0, small.length);
        bombs.put("JP2 layers", patchedBytes(small, style + 6, 0xFF, 0xFF));
        bombs.put("JP2 levels", patchedBytes(small, style + 9, 0xFF));
        bombs.put("JP2 blocks", patchedBytes(small, style + 10, 0x0F, 0x0F));
        return bombs;
    }

    /** All bombs. */
    static Map<String, byte[]> all() {
        Map<String, byte[]> bombs = contained();
        for (int bits : new int[] {1, 4, 8, 16, 24, 32}) {
            bombs.put("BMP of " + bits + " bits", bmp(bits, 0, EDGE));
        }
        bombs.put("BMP from above", bmp(24, 0, -EDGE));
        bombs.put("BMP run length", bmp(8, 1, EDGE));
        bombs.put("BMP bit fields", bmp(32, 3, EDGE));
        for (boolean tiled : new boolean[] {false, true}) {
            for (int compression : new int[] {1, 5, 7, 8, 32773}) {
                bombs.put("TIFF " + compression + (tiled ? " tiled" : ""),
                        tiff(EDGE, compression, tiled ? EDGE : 0, new byte[64]));
            }
        }
        bombs.put("TIFF giant tile of a small picture", tiff(64, 1, EDGE, new byte[64]));
        bombs.put("WEBP extended", Samples.riff("WEBP", join(Samples.chunk("VP8X", join(new byte[4], three(EDGE - 1),
                three(EDGE - 1))), Samples.chunk("VP8L", bytes("2F 00 00 00 10 07 10 11 11 88 88 FE 07 00")))));
        bombs.put("WEBP lossless", Samples.riff("WEBP", Samples.chunk("VP8L", bytes("2F FF FF FF 0F 07 10 11"))));
        bombs.put("WEBP lossy", Samples.riff("WEBP",
                Samples.chunk("VP8 ", bytes("10 00 00 9D 01 2A FF 3F FF 3F 00 00"))));
        return bombs;
    }

    /** Files that declare little and would swell where nobody looks at the size. */
    static Map<String, byte[]> hidden() {
        Map<String, byte[]> bombs = new LinkedHashMap<>();
        byte[] zeros = deflated(160 * 1024 * 1024);
        bombs.put("PNG compressed text", Samples.inserted(Samples.png(), 33,
                pngChunk("zTXt", join(latin1("Comment\0\0"), zeros))));
        bombs.put("PNG international text", Samples.inserted(Samples.png(), 33,
                pngChunk("iTXt", join(latin1("XML:com.adobe.xmp\0\1\0\0\0"), zeros))));
        bombs.put("PNG colour profile", Samples.inserted(Samples.png(), 33,
                pngChunk("iCCP", join(latin1("Profile\0\0"), zeros))));
        bombs.put("PNG too much picture", Samples.pngHeader(64, 64, pngChunk("IDAT", zeros)));
        bombs.put("TIFF around a giant JPEG", tiff(64, 7, 0, jpeg(0xC0)));
        bombs.put("TIFF around a giant JPEG, old", tiff(64, 6, 0, jpeg(0xC0)));
        bombs.put("TIFF deflated", tiff(64, 8, 0, zeros));
        bombs.put("TIFF around a giant progressive JPEG", tiff(64, 7, 0, jpeg(0xC2)));
        bombs.put("JPEG of countless segments", Samples.inserted(Samples.jpeg(), 2,
                repeated(bytes("FF E1 00 02"), 4_900_000)));
        bombs.put("JPEG of countless comments", Samples.inserted(Samples.jpeg(), 2,
                repeated(bytes("FF FE 00 03 00"), 3_900_000)));
        byte[] progressive = PictureSamples.progressiveJpeg(PictureSamples.scene(600, 600));
        int scan = Bytes.bigEndian(progressive).find("\u00FF\u00DA", 0, progressive.length);
        bombs.put("JPEG of countless scans", Samples.inserted(progressive, scan,
                repeated(bytes("FF DA 00 08 01 01 00 01 05 10"), 3000)));
        bombs.put("PNG of countless chunks", Samples.inserted(Samples.png(), 33,
                repeated(pngChunk("teSt", new byte[0]), 1_600_000)));
        bombs.put("WEBP of countless chunks", Samples.riff("WEBP", join(repeated(Samples.chunk("tEst", new byte[0]),
                2_500_000), Samples.chunk("VP8L", bytes("2F 00 00 00 10 07 10 11 11 88 88 FE 07 00")))));
        bombs.put("BMP around a giant JPEG", join(bmp(0, 4, 64), jpeg(0xC0)));
        bombs.put("BMP around a giant PNG", join(bmp(0, 5, 64), png(2, 8, 0)));
        return bombs;
    }

    private static byte[] repeated(byte[] part, int times) {
        ByteBuffer all = ByteBuffer.allocate(part.length * times);
        while (all.hasRemaining()) {
            all.put(part);
        }
        return all.array();
    }

    static byte[] png(int colours, int depth, int interlaced) {
        byte[] header = ByteBuffer.allocate(13).putInt(EDGE).putInt(EDGE)
                .put(new byte[] {(byte) depth, (byte) colours, 0, 0, (byte) interlaced}).array();
        byte[] palette = colours == 3 ? pngChunk("PLTE", new byte[6]) : new byte[0];
        return join(latin1(PngStructure.SIGNATURE), pngChunk("IHDR", header), palette,
                pngChunk("IDAT", deflated(100_000)), pngChunk("IEND", new byte[0]));
    }

    static byte[] jpeg(int frame) {
        byte[] jpeg = frame == 0xC3 ? PictureSamples.losslessJpeg(PictureSamples.scene(32, 32))
                : frame == 0xC2 ? PictureSamples.progressiveJpeg(PictureSamples.scene(32, 32)) : Samples.jpeg();
        int at = Math.max(Bytes.bigEndian(jpeg).find("\u00FF\u00C0", 0, jpeg.length),
                Math.max(Bytes.bigEndian(jpeg).find("\u00FF\u00C2", 0, jpeg.length),
                        Bytes.bigEndian(jpeg).find("\u00FF\u00C3\u0000\u000B", 0, jpeg.length)));
        return patchedBytes(jpeg, at + 1, frame, jpeg[at + 2], jpeg[at + 3], jpeg[at + 4], EDGE >> 8, EDGE, EDGE >> 8,
                EDGE);
    }

    static byte[] bmp(int bits, int compression, int height) {
        ByteBuffer bmp = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        int width = Math.abs(height);
        bmp.put(ascii("BM")).putInt(200).putInt(0).putInt(54).putInt(40).putInt(width).putInt(height);
        bmp.putShort((short) 1).putShort((short) bits).putInt(compression);
        return bmp.array();
    }

    /** @param tile edge of a tile, or 0 for one strip */
    static byte[] tiff(int edge, int compression, int tile, byte[] data) {
        int[][] fields = {{256, edge}, {257, edge}, {258, 8}, {259, compression}, {262, 1},
            {tile > 0 ? 324 : 273, 8 + 2 + 12 * 9 + 4}, {277, 1}, {tile > 0 ? 325 : 279, data.length},
            {tile > 0 ? 322 : 278, tile > 0 ? tile : edge}};
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 12 * 10 + 4 + data.length).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(latin1("II*\0")).putInt(8).putShort((short) (tile > 0 ? 10 : 9));
        for (int[] field : fields) {
            tiff.putShort((short) field[0]).putShort((short) 4).putInt(1)
                    .putInt(field[0] == 324 ? field[1] + 12 : field[1]);
        }
        if (tile > 0) {
            tiff.putShort((short) 323).putShort((short) 4).putInt(1).putInt(tile);
        }
        return tiff.putInt(0).put(data).array();
    }

    private static byte[] three(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16)};
    }

    private static byte[] patched(byte[] stream, int at, int width, int height) {
        byte[] patched = stream.clone();
        ByteBuffer.wrap(patched).putInt(at, width).putInt(at + 4, height);
        return patched;
    }

    private static byte[] patchedBytes(byte[] stream, int at, int... values) {
        byte[] patched = stream.clone();
        for (int i = 0; i < values.length; i++) {
            patched[at + i] = (byte) values[i];
        }
        return patched;
    }

    /** So many zeros, compressed to about a thousandth. */
    static byte[] deflated(int zeros) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            byte[] block = new byte[1024 * 1024];
            for (int left = zeros; left > 0; left -= block.length) {
                deflater.write(block, 0, Math.min(left, block.length));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
