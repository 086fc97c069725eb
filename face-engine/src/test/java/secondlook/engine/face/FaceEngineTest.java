package secondlook.engine.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import secondlook.engine.gallery.Enrolled;
import secondlook.engine.gallery.GallerySnapshot;
import secondlook.engine.gallery.Scored;

class FaceEngineTest {

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
    void womanOfTheOneDemoPhotographIsBestCandidateForTheOther() {
        List<Enrolled> enrolled = new ArrayList<>();
        for (Path file : Assets.pictures(Assets.demo().resolve("avatars"))) {
            BufferedImage picture = Assets.upright(file);
            List<DetectedFace> faces = engine.detect(picture);
            assertThat(faces).as(file.getFileName().toString()).isNotEmpty();
            enrolled.add(new Enrolled(enrolled.size() + 1L, engine.template(picture, faces.get(0))));
        }
        assertThat(enrolled).hasSize(148);
        enrolled.add(new Enrolled(1000, largest(Assets.demo().resolve("sample1.jpg"))));
        List<Scored> list = GallerySnapshot.of(enrolled).search(largest(Assets.demo().resolve("sample3.jpg")), 20)
                .best();
        System.out.printf(Locale.ROOT, "DEMO probe: best %.4f, next %.4f%n", list.get(0).score(), list.get(1).score());
        assertThat(list.get(0).enrolmentId()).isEqualTo(1000);
        assertThat(list.get(0).score()).isGreaterThan(0.58);
        assertThat(list.get(1).score()).isLessThan(0.46);
    }

    @Test
    void fourThreadsComputeTheSameTemplatesAsOne() throws Exception {
        BufferedImage picture = Assets.upright(Assets.demo().resolve("sample3.jpg"));
        DetectedFace face = engine.detect(picture).get(0);
        FaceTemplate alone = engine.template(picture, face);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<FaceTemplate> work = () -> engine.template(picture, engine.detect(picture).get(0));
            List<Future<FaceTemplate>> done = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                done.add(threads.submit(work));
            }
            for (Future<FaceTemplate> each : done) {
                assertThat(each.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void facesComeLargestFirst() {
        List<DetectedFace> faces = engine.detect(Assets.upright(Assets.demo().resolve("sample1.jpg")));
        assertThat(faces).hasSizeGreaterThan(1).isSortedAccordingTo(
                Comparator.comparingLong((DetectedFace f) -> f.box().area()).reversed());
    }

    @Test
    void turnedPictureGivesNearlyTheSameTemplate() {
        Path file = Assets.pictures(Assets.demo().resolve("avatars")).get(2);
        BufferedImage picture = Assets.upright(file);
        FaceTemplate straight = engine.template(picture, engine.detect(picture).get(0));
        for (int degrees : new int[] {40, 90, 270}) {
            BufferedImage turned = placed(picture, picture.getWidth(), 1, degrees);
            DetectedFace face = engine.detect(turned).get(0);
            assertThat(engine.template(turned, face).similarity(straight)).as("%d degrees", degrees)
                    .isGreaterThan(0.6);
        }
    }

    @Test
    void smallFaceInALargePictureIsFound() {
        Path file = Assets.pictures(Assets.demo().resolve("avatars")).get(0);
        BufferedImage picture = Assets.upright(file);
        BufferedImage large = placed(picture, 3000, 200.0 / picture.getWidth(), 0);
        List<DetectedFace> faces = engine.detect(large);
        assertThat(faces).hasSize(1);
        assertThat(faces.get(0).largeEnough()).isTrue();
    }

    @Test
    void pictureWithoutAFaceGivesNone() {
        BufferedImage empty = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
        assertThat(engine.detect(empty)).isEmpty();
        assertThat(engine.detect(new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY))).isEmpty();
    }

    private static FaceTemplate largest(Path file) {
        BufferedImage picture = Assets.upright(file);
        return engine.template(picture, engine.detect(picture).get(0));
    }

    private static BufferedImage placed(BufferedImage picture, int edge, double scale, int degrees) {
        BufferedImage canvas = new BufferedImage(edge, edge, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = canvas.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.rotate(Math.toRadians(degrees), edge / 2.0, edge / 2.0);
        graphics.translate((edge - picture.getWidth() * scale) / 2, (edge - picture.getHeight() * scale) / 2);
        graphics.scale(scale, scale);
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return canvas;
    }
}
