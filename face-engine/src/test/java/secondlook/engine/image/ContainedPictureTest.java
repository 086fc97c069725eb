package secondlook.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import secondlook.engine.image.NotAStillImage.Reason;

class ContainedPictureTest {

    private static final BufferedImage SCENE = PictureSamples.scene(120, 90);

    @Test
    void everyCompressionOfTheStandardIsReadAsWhatItIs() throws Exception {
        BufferedImage grey = PictureSamples.scene(120, 90, BufferedImage.TYPE_BYTE_GRAY);
        accepted(PictureSamples.encoded(SCENE, "jpeg"), "JPEGB", ImageFormat.JPEG);
        accepted(PictureSamples.losslessJpeg(grey), "JPEGL", ImageFormat.JPEG);
        accepted(PictureSamples.encoded(SCENE, "png"), "PNG", ImageFormat.PNG);
        accepted(PictureSamples.jp2(SCENE, false, 0), "JP2", ImageFormat.JPEG_2000);
        accepted(PictureSamples.jp2(SCENE, true, 0), "JP2L", ImageFormat.JPEG_2000);
        accepted(PictureSamples.codestream(PictureSamples.jp2(SCENE, true, 0)), "JP2L", ImageFormat.JPEG_2000);
    }

    private static void accepted(byte[] content, String compression, ImageFormat format) throws NotAStillImage {
        StillImage still = ContainedPicture.inspect(content, compression, ImageLimits.STANDARD);
        assertThat(still).isEqualTo(new StillImage(format, 120, 90, 1));
        assertThat(ContainedPicture.upright(content).getType()).isEqualTo(BufferedImage.TYPE_3BYTE_BGR);
        DecodedPicture once = ContainedPicture.decode(content, compression, ImageLimits.STANDARD);
        assertThat(once.still()).isEqualTo(still);
        assertSame(once.upright(), ContainedPicture.upright(content), 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 64, 33})
    void losslessJpeg2000GivesEveryPixelBack(int tile) throws Exception {
        assertSame(ContainedPicture.upright(PictureSamples.jp2(SCENE, true, tile)), SCENE, 0);
    }

    @Test
    void losslessCodingsOfGreyGiveEveryPixelBack() throws Exception {
        BufferedImage grey = PictureSamples.scene(120, 90, BufferedImage.TYPE_BYTE_GRAY);
        BufferedImage plain = ContainedPicture.upright(PictureSamples.encoded(grey, "png"));
        assertSame(ContainedPicture.upright(PictureSamples.losslessJpeg(grey)), plain, 0);
        assertSame(ContainedPicture.upright(PictureSamples.jp2(grey, true, 0)), plain, 0);
    }

    @Test
    void lossyJpeg2000GivesNearlyTheSameColours() throws Exception {
        assertSame(ContainedPicture.upright(PictureSamples.jp2(SCENE, false, 0)), SCENE, 12);
    }

    /** On average not farther apart than some steps of 256. */
    private static void assertSame(BufferedImage found, BufferedImage wanted, double most) {
        double apart = 0;
        for (int y = 0; y < wanted.getHeight(); y++) {
            for (int x = 0; x < wanted.getWidth(); x++) {
                Color a = new Color(found.getRGB(x, y));
                Color b = new Color(wanted.getRGB(x, y));
                apart += Math.abs(a.getRed() - b.getRed()) + Math.abs(a.getGreen() - b.getGreen())
                        + Math.abs(a.getBlue() - b.getBlue());
            }
        }
        assertThat(apart / (3.0 * wanted.getWidth() * wanted.getHeight())).isLessThanOrEqualTo(most);
    }

    @Test
    void jpeg2000IsNoProbe() {
        byte[] jp2 = PictureSamples.jp2(SCENE, true, 0);
        assertThat(refused(() -> ImageInspector.inspect(jp2, ImageLimits.STANDARD)))
                .isEqualTo(Reason.UNSUPPORTED_FORMAT);
        assertThat(refused(() -> ImageDecoder.upright(PictureSamples.codestream(jp2))))
                .isEqualTo(Reason.UNSUPPORTED_FORMAT);
    }

    @Test
    void contentOfAnotherKindThanDeclaredIsRefused() {
        byte[] png = PictureSamples.encoded(SCENE, "png");
        for (String compression : new String[] {"JPEGB", "JPEGL", "JP2", "JP2L"}) {
            assertThat(refused(() -> ContainedPicture.inspect(png, compression, ImageLimits.STANDARD)))
                    .isEqualTo(Reason.CONTRADICTION);
            assertThat(refused(() -> ContainedPicture.decode(png, compression, ImageLimits.STANDARD)))
                    .isEqualTo(Reason.CONTRADICTION);
        }
        assertThat(refused(() -> ImageInspector.decode(new byte[0], ImageLimits.STANDARD))).isEqualTo(Reason.EMPTY);
        assertThat(refused(() -> ContainedPicture.inspect(png, "WSQ20", ImageLimits.STANDARD)))
                .isEqualTo(Reason.UNSUPPORTED_FORMAT);
    }

    @Test
    void decoderIsStoppedWhenItsTimeIsUpOrItsDataEnds() {
        BoundedStream late = new BoundedStream(new byte[1000], -1);
        assertThatThrownBy(() -> {
            for (int i = 0; i < 1000; i++) {
                late.read();
            }
        }).isInstanceOf(BoundedStream.Stopped.class).hasMessageContaining("too long");
        BoundedStream inTime = new BoundedStream(new byte[1000], 60_000);
        assertThatThrownBy(() -> {
            for (int i = 0; i < 1001; i++) {
                inTime.read();
            }
        }).isInstanceOf(BoundedStream.Stopped.class).hasMessageContaining("too early");
    }

    private static Reason refused(ThrowingCallable call) {
        NotAStillImage refusal = catchThrowableOfType(NotAStillImage.class, call);
        assertThat(refusal).isNotNull();
        assertThat(refusal.advice()).endsWith(".");
        return refusal.reason();
    }
}
