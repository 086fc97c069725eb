package secondlook.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static secondlook.engine.image.Samples.ascii;
import static secondlook.engine.image.Samples.bytes;
import static secondlook.engine.image.Samples.join;
import static secondlook.engine.image.Samples.latin1;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import secondlook.engine.image.NotAStillImage.Reason;

class ImageRefusalTest {

    @Test
    void emptyFileIsRefused() {
        refused(new byte[0], Reason.EMPTY);
    }

    @Test
    void fileOfOneByteTooManyIsRefusedAndOneAtTheLimitIsAccepted() {
        byte[] jpeg = Samples.jpeg();
        assertThatCode(() -> ImageInspector.inspect(jpeg, new ImageLimits(jpeg.length, 1_000_000)))
                .doesNotThrowAnyException();
        refused(jpeg, new ImageLimits(jpeg.length - 1, 1_000_000), Reason.TOO_MANY_BYTES);
    }

    @Test
    void pictureOfOnePixelTooManyIsRefusedAndOneAtTheLimitIsAccepted() {
        long pixels = (long) Samples.WIDTH * Samples.HEIGHT;
        assertThatCode(() -> ImageInspector.inspect(Samples.png(), new ImageLimits(1_000_000, pixels)))
                .doesNotThrowAnyException();
        refused(Samples.png(), new ImageLimits(1_000_000, pixels - 1), Reason.TOO_MANY_PIXELS);
    }

    @Test
    void declaredGiantIsRefusedFromTheHeaderAtOnce() {
        byte[] bomb = Samples.pngHeader(60_000, 60_000);
        refused(bomb, Reason.TOO_MANY_PIXELS);
        long start = System.nanoTime();
        refused(bomb, Reason.TOO_MANY_PIXELS);
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(100);
        byte[] jpeg = Samples.jpeg();
        int frame = Bytes.bigEndian(jpeg).find("\u00FF\u00C0", 0, jpeg.length);
        Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0xFE);
        refused(jpeg, Reason.TOO_MANY_PIXELS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"isom", "mp42", "qt  ", "3gp5", "M4V ", "avc1", "dash"})
    void movieContainersAreRefused(String brand) {
        refused(Samples.movie(brand), Reason.VIDEO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"heic", "heix", "mif1", "avif"})
    void heifAndAvifPicturesAreRefusedWithAdviceToExport(String brand) {
        assertThat(refused(Samples.movie(brand), Reason.UNSUPPORTED_FORMAT).advice()).contains("JPEG or PNG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hevc", "msf1", "avis"})
    void heifAndAvifSequencesAreRefused(String brand) {
        refused(Samples.movie(brand), Reason.MULTIPLE_FRAMES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1A 45 DF A3 01", "46 4C 56 01 05", "30 26 B2 75 8E 66 CF 11 A6", "4F 67 67 53 00",
        "00 00 01 BA 44", "00 00 01 B3 14", "00 00 00 14 6D 6F 6F 76 00", "00 00 00 01 67 42"})
    void otherVideosAreRefused(String start) {
        refused(join(bytes(start), new byte[300]), Reason.VIDEO);
    }

    @Test
    void aviAndTransportStreamsAreRefused() {
        refused(Samples.riff("AVI ", new byte[100]), Reason.VIDEO);
        byte[] stream = new byte[188 * 5];
        for (int packet = 0; packet < stream.length; packet += 188) {
            stream[packet] = 0x47;
        }
        refused(stream, Reason.VIDEO);
    }

    @Test
    void animationsAreRefusedAndTheirStillTwinsAccepted() throws NotAStillImage {
        refused(Samples.encoded(Samples.picture(BufferedImage.TYPE_BYTE_INDEXED), "gif"), Reason.ANIMATION);
        refused(Samples.animatedPng(), Reason.ANIMATION);
        refused(Samples.animatedWebp(), Reason.ANIMATION);
        assertThat(accepted(Samples.png()).format()).isEqualTo(ImageFormat.PNG);
        assertThat(accepted(Samples.webp()).format()).isEqualTo(ImageFormat.WEBP);
    }

    @Test
    void tiffOfTwoPagesIsRefusedAndOfOneAccepted() throws NotAStillImage {
        refused(Samples.tiff(2), Reason.MULTIPLE_FRAMES);
        assertThat(accepted(Samples.tiff(1)).format()).isEqualTo(ImageFormat.TIFF);
    }

    @Test
    void multiPictureJpegIsRefusedAndOneWithALargeThumbnailAccepted() throws NotAStillImage {
        refused(Samples.mpo(List.of(0x020003)), Reason.MULTIPLE_FRAMES);
        refused(Samples.mpo(List.of(0x010001, 0x020002)), Reason.MULTIPLE_FRAMES);
        refused(join(Samples.jpeg(), Samples.jpeg()), Reason.MULTIPLE_FRAMES);
        assertThat(accepted(Samples.mpo(List.of(0x010001))).format()).isEqualTo(ImageFormat.JPEG);
    }

    @Test
    void motionPhotosAreRefusedAndFillingAfterThePictureIsNot() throws NotAStillImage {
        byte[] jpeg = Samples.jpeg();
        refused(join(jpeg, Samples.movie("mp42")), Reason.APPENDED_VIDEO);
        refused(join(jpeg, new byte[40], ascii("MotionPhoto_Data"), new byte[9]), Reason.APPENDED_VIDEO);
        refused(join(Samples.png(), Samples.movie("isom")), Reason.APPENDED_VIDEO);
        refused(Samples.withSegment(jpeg, 0xE1, xmp("GCamera:MicroVideo=\"1\"")), Reason.APPENDED_VIDEO);
        refused(Samples.withSegment(jpeg, 0xE1, xmp("GCamera:MotionPhoto=\"1\"")), Reason.APPENDED_VIDEO);
        accepted(Samples.withSegment(jpeg, 0xE1, xmp("GCamera:MotionPhoto=\"0\"")));
        accepted(join(jpeg, new byte[512]));
    }

    @Test
    void archivesAreRefused() throws IOException {
        refused(zip(), Reason.ARCHIVE);
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(Samples.jpeg());
        }
        refused(gzip.toByteArray(), Reason.ARCHIVE);
        refused(join(bytes("37 7A BC AF 27 1C"), new byte[50]), Reason.ARCHIVE);
        refused(join(ascii("Rar!"), bytes("1A 07 01 00"), new byte[50]), Reason.ARCHIVE);
        refused(join(bytes("FD 37 7A 58 5A 00"), new byte[50]), Reason.ARCHIVE);
        refused(join(ascii("BZh91AY"), new byte[50]), Reason.ARCHIVE);
        byte[] tar = new byte[1024];
        System.arraycopy(ascii("ustar"), 0, tar, 257, 5);
        refused(tar, Reason.ARCHIVE);
    }

    @Test
    void pictureThatIsAlsoAnArchiveIsRefused() throws IOException {
        refused(join(Samples.jpeg(), zip()), Reason.ARCHIVE);
        refused(join(Samples.png(), zip()), Reason.ARCHIVE);
    }

    @Test
    void drawingsAreRefusedInEveryEncoding() {
        String svg = "<?xml version='1.0'?>\n<!-- x --><svg xmlns='http://www.w3.org/2000/svg'/>";
        refused(svg.getBytes(StandardCharsets.UTF_8), Reason.VECTOR_GRAPHIC);
        refused(("\uFEFF  \n" + svg).getBytes(StandardCharsets.UTF_8), Reason.VECTOR_GRAPHIC);
        refused(svg.getBytes(StandardCharsets.UTF_16), Reason.VECTOR_GRAPHIC);
        refused(join(latin1("\u00FF\u00FE"), svg.getBytes(StandardCharsets.UTF_16LE)), Reason.VECTOR_GRAPHIC);
    }

    @Test
    void documentsAreRefused() {
        refused(ascii("%PDF-1.7\n1 0 obj\n"), Reason.DOCUMENT);
        refused(ascii("\n\n%PDF-1.4\n"), Reason.DOCUMENT);
        refused(ascii("%!PS-Adobe-3.0 EPSF-3.0\n"), Reason.DOCUMENT);
        refused(ascii("<!DOCTYPE html><html></html>"), Reason.DOCUMENT);
        refused(join(Samples.jpeg(), ascii("%PDF-1.7\n")), Reason.DOCUMENT);
    }

    @Test
    void everyTruncatedPictureIsRefused() {
        for (byte[] whole : List.of(Samples.jpeg(), Samples.png(), Samples.encoded("bmp"), Samples.tiff(1),
                Samples.webp())) {
            for (int i = 0; i < 60; i++) {
                byte[] cut = Arrays.copyOf(whole, 3 + (whole.length - 4) * i / 60);
                assertThatCode(() -> ImageInspector.inspect(cut, ImageLimits.STANDARD))
                        .as("%d of %d bytes", cut.length, whole.length).isInstanceOf(NotAStillImage.class);
            }
        }
    }

    @Test
    void noDamageMakesTheInspectorFailOtherThanByRefusing() {
        Random random = new Random(307);
        for (byte[] whole : List.of(Samples.jpeg(), Samples.png(), Samples.encoded("bmp"), Samples.tiff(1),
                Samples.webp(), Samples.mpo(List.of(0x020003)), Samples.movie("isom"))) {
            for (int i = 0; i < 150; i++) {
                byte[] damaged = whole.clone();
                for (int n = 0; n < 4; n++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
                try {
                    ImageInspector.inspect(damaged, new ImageLimits(1_000_000, 1_000_000));
                } catch (NotAStillImage expected) {
                    assertThat(expected.advice()).endsWith(".");
                }
            }
        }
    }

    @Test
    void unknownContentIsRefused() {
        byte[] noise = new byte[1000];
        new Random(1).nextBytes(noise);
        refused(noise, Reason.UNSUPPORTED_FORMAT);
        refused(ascii("8BPS and so on"), Reason.UNSUPPORTED_FORMAT);
    }

    private static byte[] xmp(String attribute) {
        return latin1("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><rdf:Description " + attribute + "/></x:xmpmeta>");
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(1);
        }
        return bytes.toByteArray();
    }

    private static StillImage accepted(byte[] bytes) throws NotAStillImage {
        return ImageInspector.inspect(bytes, ImageLimits.STANDARD);
    }

    private static NotAStillImage refused(byte[] bytes, Reason reason) {
        return refused(bytes, ImageLimits.STANDARD, reason);
    }

    private static NotAStillImage refused(byte[] bytes, ImageLimits limits, Reason reason) {
        NotAStillImage refusal = catchThrowableOfType(NotAStillImage.class,
                () -> ImageInspector.inspect(bytes, limits));
        assertThat(refusal).as("refused as %s", reason).isNotNull();
        assertThat(refusal.reason()).as(refusal.getMessage()).isEqualTo(reason);
        return refusal;
    }
}
