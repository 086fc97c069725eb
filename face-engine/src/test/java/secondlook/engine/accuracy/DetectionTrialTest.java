package secondlook.engine.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import secondlook.engine.accuracy.DetectionTrial.Outcome;
import secondlook.engine.accuracy.DetectionTrial.Setting;
import secondlook.engine.face.Assets;
import secondlook.engine.face.DetectedFace;
import secondlook.engine.face.FaceEngine;
import secondlook.engine.face.MugShots;
import secondlook.engine.face.Thoroughness;

/** The detection rates by size and tilt that a change must not make worse; the benchmark prints the whole table. */
class DetectionTrialTest {

    private static final double ENOUGH_DETAIL = 60;
    private static final double[] TILTS = {0, 15, -15, 30, -30, 45, -45};

    private static FaceEngine engine;

    @BeforeAll
    static void open() {
        engine = FaceEngine.open(Assets.models());
    }

    @AfterAll
    static void close() {
        if (engine != null) {
            engine.close();
        }
    }

    @Test
    void portraitsFromFortyPixelsAreFoundUprightAndTilted() {
        List<Path> files = Assets.pictures(Assets.demo().resolve("avatars"));
        for (double size : new double[] {40, 80, 240}) {
            Rate rate = rate(files, 8, TILTS, tilt -> new Setting(640, 480, size, tilt));
            assertThat(rate.found).as("%.0f px: %s", size, rate).isGreaterThanOrEqualTo(0.98);
            assertThat(rate.placed).as("%.0f px: %s", size, rate).isGreaterThanOrEqualTo(0.94);
            assertThat(rate.others).as("%.0f px: %s", size, rate).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void faceThatIsTheWholePictureIsFoundUprightAndTilted() {
        List<Path> files = Assets.pictures(Assets.demo().resolve("avatars"));
        Rate rate = rate(files, 8, TILTS, tilt -> new Setting(300, 400, 300, tilt));
        assertThat(rate.found).as(rate.toString()).isGreaterThanOrEqualTo(0.98);
        assertThat(rate.placed).as(rate.toString()).isGreaterThanOrEqualTo(0.94);
    }

    @Test
    void fortyPixelFaceInTwelveMegapixelsIsFoundUprightAndTilted() {
        List<Path> files = Assets.pictures(Assets.demo().resolve("avatars"));
        Rate rate = rate(files, 3, new double[] {0, 45, -45}, tilt -> new Setting(4000, 3000, 40, tilt));
        assertThat(rate.found).as(rate.toString()).isEqualTo(1);
        assertThat(rate.others).as(rate.toString()).isZero();
    }

    @Test
    void frontalMugShotsOfFortyPixelsAreFound() {
        List<Path> files = Assets.pictures(Assets.meds()).stream()
                .filter(file -> !MugShots.SIDE_VIEWS.contains(file.getFileName().toString())).toList();
        Rate rate = rate(files, files.size(), new double[] {0, 30}, tilt -> new Setting(640, 480, 40, tilt));
        System.out.println("MEDS at 40 px: " + rate);
        assertThat(rate.found).as(rate.toString()).isGreaterThanOrEqualTo(0.98);
        assertThat(rate.placed).as(rate.toString()).isGreaterThanOrEqualTo(0.94);
    }

    @Test
    void smallFaceBesideALargeOneIsFoundUsuallyAndNotWhenAskedForOne() {
        BufferedImage large = Assets.upright(Assets.demo().resolve("avatars/005m.jpg"));
        BufferedImage both = new BufferedImage(3000, 2000, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = both.createGraphics();
        graphics.drawImage(large, 0, 0, 2000, 2000, null);
        graphics.drawImage(large.getScaledInstance(120, 120, Image.SCALE_AREA_AVERAGING), 2500, 900, null);
        graphics.dispose();
        assertThat(engine.detect(both, Thoroughness.ONE_FACE)).hasSize(1);
        assertThat(engine.detect(both, Thoroughness.USUAL)).hasSize(2);
    }

    @Test
    void secondPersonIsFoundFromThreeFifthsOfTheLargestFaceOnAndABystanderIsNotLookedFor() {
        BufferedImage person = Assets.upright(Assets.demo().resolve("avatars/005m.jpg"));
        assertThat(engine.detect(beside(person, 1200), Thoroughness.ONE_PERSON)).hasSize(2);
        assertThat(engine.detect(beside(person, 120), Thoroughness.ONE_PERSON)).hasSize(1);
    }

    private static BufferedImage beside(BufferedImage person, int edge) {
        BufferedImage both = new BufferedImage(3400, 2000, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = both.createGraphics();
        graphics.drawImage(person, 0, 0, 2000, 2000, null);
        graphics.drawImage(person.getScaledInstance(edge, edge, Image.SCALE_AREA_AVERAGING), 2100, 700, null);
        graphics.dispose();
        return both;
    }

    private record Rate(int runs, double found, double placed, int others) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%d runs, found %.3f, eyes in place %.3f, faces where there are none %d",
                    runs, found, placed, others);
        }
    }

    private interface AtTilt {

        Setting setting(double tilt);
    }

    private static Rate rate(List<Path> files, int most, double[] tilts, AtTilt at) {
        DetectionTrial trial = new DetectionTrial(engine);
        List<Outcome> outcomes = new ArrayList<>();
        int used = 0;
        for (Path file : files) {
            BufferedImage picture = Assets.upright(file);
            DetectedFace known = engine.detect(picture).get(0);
            if (used < most && known.eyeDistance() >= ENOUGH_DETAIL) {
                used++;
                for (double tilt : tilts) {
                    outcomes.add(trial.run(picture, known, at.setting(tilt), Thoroughness.USUAL));
                }
            }
        }
        return new Rate(outcomes.size(),
                (double) outcomes.stream().filter(Outcome::found).count() / outcomes.size(),
                (double) outcomes.stream().filter(Outcome::eyesPlaced).count() / outcomes.size(),
                outcomes.stream().mapToInt(Outcome::others).sum());
    }
}
