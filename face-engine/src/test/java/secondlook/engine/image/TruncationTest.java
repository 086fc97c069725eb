package secondlook.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A photograph whose end is missing is no evidence, even where libraries would show what is there: cut anywhere, every
 * format is refused.
 */
class TruncationTest {

    /** Longer files are cut at so many places, evenly; shorter ones at every byte. */
    private static final int MOST_CUTS = 3000;

    static Map<String, byte[]> pictures() {
        BufferedImage scene = PictureSamples.scene(48, 40);
        BufferedImage grey = PictureSamples.scene(48, 40, BufferedImage.TYPE_BYTE_GRAY);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("JPEG", PictureSamples.encoded(scene, "jpeg"));
        files.put("JPEG grey", PictureSamples.encoded(grey, "jpeg"));
        files.put("JPEG progressive", PictureSamples.progressiveJpeg(scene));
        files.put("JPEG with EXIF", Samples.withOrientation(PictureSamples.encoded(scene, "jpeg"), 6));
        files.put("JPEG lossless", PictureSamples.losslessJpeg(grey));
        files.put("PNG", PictureSamples.encoded(PictureSamples.scene(32, 24), "png"));
        files.put("PNG grey", PictureSamples.encoded(grey, "png"));
        files.put("PNG palette", PictureSamples.encoded(PictureSamples.scene(48, 40,
                BufferedImage.TYPE_BYTE_INDEXED), "png"));
        files.put("TIFF", Samples.tiff(PictureSamples.scene(32, 24), "None"));
        files.put("TIFF LZW", Samples.tiff(PictureSamples.scene(32, 24), "LZW"));
        files.put("TIFF deflate", Samples.tiff(PictureSamples.scene(32, 24), "ZLib"));
        files.put("TIFF JPEG", Samples.tiff(scene, "JPEG"));
        files.put("BMP", PictureSamples.encoded(PictureSamples.scene(32, 24), "bmp"));
        files.put("BMP palette", PictureSamples.encoded(PictureSamples.scene(32, 24,
                BufferedImage.TYPE_BYTE_INDEXED), "bmp"));
        files.put("WEBP", Samples.webp());
        files.put("JP2", PictureSamples.jp2(scene, true, 0));
        files.put("JP2 lossy", PictureSamples.jp2(scene, false, 0));
        files.put("JP2 tiled", PictureSamples.jp2(scene, true, 20));
        files.put("JP2 grey", PictureSamples.jp2(grey, true, 0));
        files.put("JP2 codestream", PictureSamples.codestream(PictureSamples.jp2(scene, true, 0)));
        return files;
    }

    @Test
    void pictureCutAnywhereIsRefused() throws Exception {
        Map<String, byte[]> files = pictures();
        assertThat(files).hasSize(20);
        for (byte[] whole : files.values()) {
            ImageInspector.inspect(whole, ImageLimits.STANDARD, true);
        }
        Toll toll = new Toll("Truncated pictures", Toll.A_SECOND);
        files.forEach((name, whole) -> {
            int cuts = Math.min(MOST_CUTS, whole.length);
            for (int i = 0; i < cuts; i++) {
                byte[] cut = Arrays.copyOf(whole, (int) ((long) whole.length * i / cuts));
                toll.refused(name + " of " + cut.length + " bytes",
                        () -> ImageInspector.inspect(cut, ImageLimits.STANDARD, true), NotAStillImage.class);
            }
            byte[] last = Arrays.copyOf(whole, whole.length - 1);
            toll.refused(name + " without its last byte",
                    () -> ImageInspector.inspect(last, ImageLimits.STANDARD, true), NotAStillImage.class);
        });
        toll.print();
        assertThat(toll.files()).isGreaterThanOrEqualTo(20_000);
    }

    @Test
    void cutInsideThePictureIsCalledIncomplete() {
        pictures().forEach((name, whole) -> {
            byte[] cut = Arrays.copyOf(whole, whole.length * 3 / 4);
            NotAStillImage refusal = (NotAStillImage) new Toll(name, Toll.A_SECOND).take(name,
                    () -> ImageInspector.inspect(cut, ImageLimits.STANDARD, true), NotAStillImage.class);
            assertThat(refusal.advice()).as(name).contains("send the original again");
        });
    }
}
