package secondlook.engine.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.RescaleOp;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import secondlook.engine.quality.QualityKind;
import secondlook.engine.quality.QualityLimit;
import secondlook.engine.quality.QualityLimits;
import secondlook.engine.quality.QualityPanel;
import secondlook.engine.quality.QualityVerdict;

/** Changes a portrait in a known way and looks whether the measure made for it moves, the right way and far enough. */
class QualityTest {

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
    void goodPortraitIsSuitableInEveryMeasure() {
        QualityPanel panel = panel(portrait("005m.jpg"));
        assertThat(panel.notMeasured()).isEmpty();
        assertThat(panel.overall()).as(panel.toString()).isEqualTo(QualityVerdict.SUITABLE);
    }

    @Test
    void mirroredFacesHaveTheOppositeYawAndTheSamePitch() {
        List<Path> files = Assets.pictures(Assets.demo().resolve("avatars")).subList(0, 40);
        double yaw = 0;
        double bias = 0;
        double pitch = 0;
        for (Path file : files) {
            QualityPanel seen = panel(Assets.upright(file));
            QualityPanel mirrored = panel(mirrored(Assets.upright(file)));
            double sum = value(seen, QualityKind.YAW) + value(mirrored, QualityKind.YAW);
            yaw += Math.abs(sum) / files.size();
            bias += sum / files.size();
            pitch += Math.abs(value(seen, QualityKind.PITCH) - value(mirrored, QualityKind.PITCH)) / files.size();
        }
        System.out.printf(Locale.ROOT, "POSE mirrored: yaw differs by %.1f degrees, bias %.1f; pitch by %.1f%n",
                yaw, bias, pitch);
        assertThat(yaw).isLessThan(3);
        assertThat(Math.abs(bias)).isLessThan(1);
        assertThat(pitch).isLessThan(3);
    }

    @Test
    void headTurnedToTheRightEdgeHasPositiveYawAndToTheLeftNegative() {
        assertThat(value(panel(portrait("045m.jpg")), QualityKind.YAW)).isGreaterThan(25);
        assertThat(value(panel(portrait("066f.jpg")), QualityKind.YAW)).isLessThan(-25);
    }

    @Test
    void turnedPictureChangesRollByAsMuchAndYawLittle() {
        BufferedImage picture = portrait("005m.jpg");
        QualityPanel straight = panel(picture);
        for (int degrees : new int[] {-40, -20, 20, 40}) {
            QualityPanel turned = panel(turned(picture, degrees));
            assertThat(value(turned, QualityKind.ROLL)).as("%d degrees clockwise", degrees)
                    .isCloseTo(value(straight, QualityKind.ROLL) - degrees, within(6.0));
            assertThat(value(turned, QualityKind.YAW)).as("%d degrees clockwise", degrees)
                    .isCloseTo(value(straight, QualityKind.YAW), within(8.0));
        }
    }

    @Test
    void blurLowersSharpnessToUnsuitable() {
        BufferedImage picture = portrait("005m.jpg");
        QualityPanel blurred = changed(picture, image -> filtered(image, 25));
        assertThat(value(blurred, QualityKind.SHARPNESS)).isLessThan(value(panel(picture), QualityKind.SHARPNESS) / 3);
        assertThat(blurred.of(QualityKind.SHARPNESS).orElseThrow().verdict()).isEqualTo(QualityVerdict.UNSUITABLE);
    }

    @Test
    void darkeningAndBrighteningShowInBrightnessExposureAndContrast() {
        BufferedImage picture = portrait("005m.jpg");
        QualityPanel dark = changed(picture, image -> new RescaleOp(0.08f, 0, null).filter(image, null));
        assertThat(dark.of(QualityKind.BRIGHTNESS).orElseThrow().verdict()).isEqualTo(QualityVerdict.UNSUITABLE);
        assertThat(dark.of(QualityKind.CONTRAST).orElseThrow().verdict()).isEqualTo(QualityVerdict.UNSUITABLE);
        assertThat(value(dark, QualityKind.UNDER_EXPOSED)).isGreaterThan(50);
        QualityPanel bright = changed(picture, image -> new RescaleOp(2f, 80, null).filter(image, null));
        assertThat(bright.of(QualityKind.BRIGHTNESS).orElseThrow().verdict()).isEqualTo(QualityVerdict.UNSUITABLE);
        assertThat(value(bright, QualityKind.OVER_EXPOSED)).isGreaterThan(50);
    }

    @Test
    void coveredEyesAreNotOpen() {
        BufferedImage picture = portrait("005m.jpg");
        double[] points = engine.detect(picture).get(0).points();
        QualityPanel covered = changed(picture, image -> {
            double eyes = points[2] - points[0];
            Graphics2D graphics = image.createGraphics();
            graphics.setColor(Color.BLACK);
            graphics.fillRect((int) (points[0] - eyes * 0.5), (int) (points[1] - eyes * 0.25), (int) (eyes * 2),
                    (int) (eyes * 0.5));
            graphics.dispose();
            return image;
        });
        assertThat(value(panel(picture), QualityKind.EYES_OPEN)).isGreaterThan(0.9);
        assertThat(value(covered, QualityKind.EYES_OPEN)).isLessThan(0.5);
    }

    @Test
    void coveredMouthAndNoseRaiseOcclusion() {
        BufferedImage picture = portrait("005m.jpg");
        double[] points = engine.detect(picture).get(0).points();
        QualityPanel covered = changed(picture, image -> {
            double eyes = points[2] - points[0];
            Graphics2D graphics = image.createGraphics();
            graphics.setColor(new Color(170, 190, 210));
            graphics.fillRect((int) (points[0] - eyes / 2), (int) (points[1] + eyes / 3), (int) (eyes * 2),
                    (int) (eyes * 1.6));
            graphics.dispose();
            return image;
        });
        assertThat(panel(picture).of(QualityKind.OCCLUSION).orElseThrow().verdict()).isEqualTo(QualityVerdict.SUITABLE);
        assertThat(covered.of(QualityKind.OCCLUSION).orElseThrow().verdict()).isNotEqualTo(QualityVerdict.SUITABLE);
    }

    @Test
    void otherLimitsGiveAnotherVerdictOfTheSameValue() {
        BufferedImage picture = portrait("005m.jpg");
        DetectedFace face = engine.detect(picture).get(0);
        QualityLimits strict = QualityLimits.STANDARD.with(QualityKind.FACE_SIZE, QualityLimit.atLeast(500, 1000));
        QualityPanel panel = engine.assess(picture, face, strict);
        assertThat(panel.overall()).isEqualTo(QualityVerdict.UNSUITABLE);
        assertThat(value(panel, QualityKind.FACE_SIZE)).isEqualTo(face.box().shortEdge());
    }

    @Test
    void sideViewsOfMugShotsStandOutAndNoFrontalOneIsUnsuitable() {
        Assets.pictures(Assets.meds()).forEach(file -> {
            BufferedImage picture = Assets.upright(file);
            QualityPanel panel = panel(picture);
            String name = file.getFileName().toString();
            boolean side = MugShots.SIDE_VIEWS.contains(name);
            assertThat(value(panel, QualityKind.OCCLUSION) > 5).as(name + " " + panel).isEqualTo(side);
            if (!side) {
                assertThat(panel.overall()).as(name + " " + panel).isNotEqualTo(QualityVerdict.UNSUITABLE);
            }
        });
    }

    /** The change leaves the face where it was, so it is measured where it was found before. */
    private static QualityPanel changed(BufferedImage picture, UnaryOperator<BufferedImage> change) {
        DetectedFace face = engine.detect(picture).get(0);
        BufferedImage copy = placed(picture, 0, picture.getWidth());
        return engine.assess(change.apply(copy), face);
    }

    private static QualityPanel panel(BufferedImage picture) {
        return engine.assess(picture, engine.detect(picture).get(0));
    }

    private static double value(QualityPanel panel, QualityKind kind) {
        return panel.of(kind).orElseThrow().value();
    }

    private static BufferedImage portrait(String name) {
        return Assets.upright(Assets.demo().resolve("avatars").resolve(name));
    }

    private static BufferedImage mirrored(BufferedImage picture) {
        return placed(picture, picture.getWidth(), -picture.getWidth());
    }

    private static BufferedImage placed(BufferedImage picture, int x, int width) {
        BufferedImage canvas = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = canvas.createGraphics();
        graphics.drawImage(picture, x, 0, width, picture.getHeight(), null);
        graphics.dispose();
        return canvas;
    }

    private static BufferedImage turned(BufferedImage picture, int degrees) {
        int edge = picture.getWidth() * 3 / 2;
        BufferedImage canvas = new BufferedImage(edge, edge, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = canvas.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.rotate(Math.toRadians(degrees), edge / 2.0, edge / 2.0);
        graphics.drawImage(picture, edge / 6, edge / 6, null);
        graphics.dispose();
        return canvas;
    }

    private static BufferedImage filtered(BufferedImage image, int edge) {
        float[] mean = new float[edge * edge];
        Arrays.fill(mean, 1f / mean.length);
        return new ConvolveOp(new Kernel(edge, edge, mean), ConvolveOp.EDGE_NO_OP, null).filter(image, null);
    }
}
