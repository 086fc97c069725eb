package secondlook.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageDecoderTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyOrientationGivesTheSameUprightPicture(int orientation) throws Exception {
        byte[] jpeg = Samples.withOrientation(Samples.encoded(stored(orientation), "jpeg"), orientation);
        StillImage still = ImageInspector.inspect(jpeg, ImageLimits.STANDARD);
        assertThat(still).isEqualTo(
                new StillImage(ImageFormat.JPEG, Samples.WIDTH, Samples.HEIGHT, orientation));
        assertQuarters(ImageDecoder.upright(jpeg));
    }

    @Test
    void orientationIsReadFromPngAndWebpToo() throws Exception {
        byte[] exif = Samples.exif(6);
        byte[] png = Samples.inserted(Samples.encoded(stored(6), "png"), 33, Samples.pngChunk("eXIf", exif));
        assertThat(ImageInspector.inspect(png, ImageLimits.STANDARD).exifOrientation()).isEqualTo(6);
        assertQuarters(ImageDecoder.upright(png));
        byte[] picture = Samples.chunk("VP8L", Samples.bytes("2F 00 00 00 10 07 10 11 11 88 88 FE 07 00"));
        byte[] webp = Samples.riff("WEBP", Samples.join(Samples.chunk("VP8X", Samples.bytes(
                "08 00 00 00 00 00 00 00 00 00")), picture, Samples.chunk("EXIF", exif)));
        assertThat(ImageInspector.inspect(webp, ImageLimits.STANDARD).exifOrientation()).isEqualTo(6);
    }

    @Test
    void jpegInsideATiffIsReadWhenItIsAsLargeAsTheTiffSays() throws Exception {
        byte[] jpeg = Samples.tiffAroundJpeg(PictureSamples.scene(64, 64));
        assertThat(ImageInspector.inspect(jpeg, ImageLimits.STANDARD))
                .isEqualTo(new StillImage(ImageFormat.TIFF, 64, 64, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_BYTE_INDEXED,
        BufferedImage.TYPE_4BYTE_ABGR})
    void everyKindOfPngDecodesToTheSameColours(int type) throws Exception {
        assertQuarters(ImageDecoder.upright(Samples.encoded(Samples.picture(type), "png")));
    }

    @Test
    void everyFormatDecodesToTheSameColours() throws Exception {
        for (byte[] bytes : new byte[][] {Samples.jpeg(), Samples.png(), Samples.encoded("bmp"), Samples.tiff(1)}) {
            assertThat(ImageInspector.inspect(bytes, ImageLimits.STANDARD).width()).isEqualTo(Samples.WIDTH);
            assertQuarters(ImageDecoder.upright(bytes));
        }
        assertThat(ImageDecoder.upright(Samples.webp()).getWidth()).isEqualTo(1);
    }

    @Test
    void greyOfEightAndSixteenBitsIsEquallyBright() throws Exception {
        BufferedImage deep = new BufferedImage(8, 8, BufferedImage.TYPE_USHORT_GRAY);
        BufferedImage plain = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        deep.getRaster().setSamples(0, 0, 8, 8, 0, IntStream.generate(() -> 100 << 8).limit(64).toArray());
        plain.getRaster().setSamples(0, 0, 8, 8, 0, IntStream.generate(() -> 100).limit(64).toArray());
        for (BufferedImage grey : new BufferedImage[] {deep, plain}) {
            BufferedImage upright = ImageDecoder.upright(Samples.encoded(grey, "png"));
            assertThat(new Color(upright.getRGB(4, 4))).isEqualTo(new Color(100, 100, 100));
        }
    }

    @Test
    void transparencyBecomesWhite() throws Exception {
        BufferedImage clear = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);
        assertThat(new Color(ImageDecoder.upright(Samples.encoded(clear, "png")).getRGB(1, 1))).isEqualTo(Color.WHITE);
    }

    @Test
    void writtenJpegIsReducedAndNeverEnlarged() throws Exception {
        BufferedImage picture = Samples.picture(BufferedImage.TYPE_3BYTE_BGR);
        assertThat(ImageInspector.inspect(ImageDecoder.jpeg(picture, 30, 0.9f), ImageLimits.STANDARD))
                .isEqualTo(new StillImage(ImageFormat.JPEG, 30, 20, 1));
        assertThat(ImageDecoder.upright(ImageDecoder.jpeg(picture, 3000, 0.9f)).getWidth()).isEqualTo(Samples.WIDTH);
        assertQuarters(ImageDecoder.upright(ImageDecoder.png(picture)));
    }

    @Test
    void decodingNeedsNothingOfTheCallersClassLoader() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(null);
        try {
            assertQuarters(ImageDecoder.upright(Samples.tiff(1)));
            assertThat(ImageDecoder.upright(Samples.webp()).getWidth()).isEqualTo(1);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Where EXIF says the first row and the first column of the stored picture belong in the upright one. */
    private static final String[] FIRST_ROW_AND_COLUMN = {"top left", "top right", "bottom right", "bottom left",
        "left top", "right top", "right bottom", "left bottom"};

    private static BufferedImage stored(int orientation) {
        BufferedImage upright = Samples.picture(BufferedImage.TYPE_3BYTE_BGR);
        String place = FIRST_ROW_AND_COLUMN[orientation - 1];
        boolean sideways = orientation > 4;
        BufferedImage stored = new BufferedImage(sideways ? Samples.HEIGHT : Samples.WIDTH,
                sideways ? Samples.WIDTH : Samples.HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        for (int row = 0; row < stored.getHeight(); row++) {
            for (int column = 0; column < stored.getWidth(); column++) {
                int across = sideways ? row : column;
                int down = sideways ? column : row;
                int x = place.contains("left") ? across : Samples.WIDTH - 1 - across;
                int y = place.contains("top") ? down : Samples.HEIGHT - 1 - down;
                stored.setRGB(column, row, upright.getRGB(x, y));
            }
        }
        return stored;
    }

    private static void assertQuarters(BufferedImage image) {
        assertThat(image.getType()).isEqualTo(BufferedImage.TYPE_3BYTE_BGR);
        assertThat(image.getWidth()).isEqualTo(Samples.WIDTH);
        assertThat(image.getHeight()).isEqualTo(Samples.HEIGHT);
        assertColour(image, 0, Color.RED);
        assertColour(image, 1, Color.GREEN);
        assertColour(image, 2, Color.BLUE);
        assertColour(image, 3, Color.YELLOW);
    }

    private static void assertColour(BufferedImage image, int quarter, Color wanted) {
        Color found = new Color(image.getRGB(Samples.WIDTH / 4 + quarter % 2 * Samples.WIDTH / 2,
                Samples.HEIGHT / 4 + quarter / 2 * Samples.HEIGHT / 2));
        assertThat(Math.abs(found.getRed() - wanted.getRed()) + Math.abs(found.getGreen() - wanted.getGreen())
                + Math.abs(found.getBlue() - wanted.getBlue())).as("quarter %d is %s", quarter, found).isLessThan(24);
    }
}
