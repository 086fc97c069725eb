package secondlook.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pictures made to exhaust whoever opens them: each a clear refusal, at once and in little memory. */
class HostileImageTest {

    private static final long FROM_THE_HEADER = 100;

    /** The first use of a decoder loads its classes, which is no property of the file. */
    @BeforeAll
    static void warmUp() throws Exception {
        for (byte[] whole : new byte[][] {Samples.jpeg(), Samples.png(), Samples.encoded("bmp"), Samples.tiff(1),
            Samples.webp()}) {
            ImageInspector.inspect(whole, ImageLimits.STANDARD);
        }
        ContainedPicture.inspect(PictureSamples.jp2(PictureSamples.scene(40, 40), true, 0), "JP2L",
                ImageLimits.STANDARD);
    }

    @Test
    void declaredGiantsAreRefusedFromTheHeader() {
        Toll toll = new Toll("Image bombs", FROM_THE_HEADER);
        Map<String, byte[]> bombs = Bombs.all();
        bombs.forEach((name, bomb) -> {
            assertThat(bomb.length).as(name).isLessThan(50_000);
            toll.refused(name, () -> ImageInspector.inspect(bomb, ImageLimits.STANDARD, true), NotAStillImage.class);
        });
        assertThat(bombs).hasSizeGreaterThanOrEqualTo(40);
        toll.print();
    }

    @Test
    void whatSwellsInsideAPictureTakesNeitherTimeNorMemory() {
        Toll toll = new Toll("Hidden bombs", Toll.A_SECOND);
        Bombs.hidden().forEach((name, bomb) -> {
            Exception refusal = toll.take(name, () -> ImageInspector.inspect(bomb, ImageLimits.STANDARD),
                    NotAStillImage.class);
            // A sound picture is not refused for the notes beside it.
            boolean sound = name.startsWith("PNG co") && !name.contains("countless") || name.startsWith("PNG int");
            assertThat(refusal == null).as(name).isEqualTo(sound || name.equals("PNG too much picture")
                    || name.equals("TIFF deflated"));
        });
        toll.print();
    }

    @Test
    void filesThatAreAlsoSomethingElseAreRefused() {
        Toll toll = new Toll("Polyglots", Toll.A_SECOND);
        Map<String, byte[]> polyglots = Polyglots.all();
        polyglots.forEach((name, file) -> toll.refused(name,
                () -> ImageInspector.inspect(file, ImageLimits.STANDARD, true), NotAStillImage.class));
        assertThat(polyglots).hasSizeGreaterThanOrEqualTo(40);
        toll.print();
    }

    @Test
    void noDamageCostsMoreThanASecondOrAMemoryOfSixtyFourMegabytes() {
        Random random = new Random(3075421);
        Toll toll = new Toll("Damaged pictures", Toll.A_SECOND);
        TruncationTest.pictures().forEach((name, whole) -> {
            for (int i = 0; i < 250; i++) {
                byte[] damaged = whole.clone();
                // Half of the damage hits the headers, where it does most.
                int within = i % 2 == 0 ? damaged.length : Math.min(damaged.length, 250);
                for (int n = 0; n <= i % 4; n++) {
                    damaged[random.nextInt(within)] = (byte) random.nextInt();
                }
                toll.take(name + " damaged, round " + i,
                        () -> ImageInspector.inspect(damaged, ImageLimits.STANDARD, true), NotAStillImage.class);
            }
        });
        toll.print();
    }
}
