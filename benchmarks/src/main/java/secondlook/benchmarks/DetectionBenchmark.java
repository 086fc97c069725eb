package secondlook.benchmarks;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import secondlook.engine.accuracy.DetectionTrial;
import secondlook.engine.accuracy.DetectionTrial.Outcome;
import secondlook.engine.accuracy.DetectionTrial.Setting;
import secondlook.engine.face.DetectedFace;
import secondlook.engine.face.FaceEngine;
import secondlook.engine.face.Thoroughness;
import secondlook.engine.image.NotAStillImage;

/**
 * How many faces are found with their eyes in place, by size and tilt, in pictures of several sizes: the portraits of
 * the demonstration and the mug shots of {@code secondlook.meds}, those with eyes at least 60 pixels apart.
 */
public final class DetectionBenchmark {

    private static final double ENOUGH_DETAIL = 60;
    private static final double[] TILTS = {0, 15, -15, 30, -30, 45, -45};
    private static final double[] SIZES = {40, 60, 80, 120, 240};
    private static final double NANOS_PER_MILLISECOND = 1e6;

    private final DetectionTrial trial;
    private final List<BufferedImage> pictures = new ArrayList<>();
    private final List<DetectedFace> faces = new ArrayList<>();

    private DetectionBenchmark(FaceEngine engine, int most) throws IOException, NotAStillImage {
        this.trial = new DetectionTrial(engine);
        for (EvaluationPictures.Named named : EvaluationPictures.all()) {
            BufferedImage picture = named.upright();
            List<DetectedFace> found = engine.detect(picture);
            if (!found.isEmpty() && found.get(0).eyeDistance() >= ENOUGH_DETAIL && pictures.size() < most) {
                pictures.add(picture);
                faces.add(found.get(0));
            }
        }
    }

    /** @param arguments how many faces at most (default 40) */
    public static void main(String[] arguments) throws IOException, NotAStillImage {
        int most = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40;
        try (FaceEngine engine = FaceEngine.open(EvaluationPictures.models())) {
            DetectionBenchmark benchmark = new DetectionBenchmark(engine, most);
            System.out.printf(Locale.ROOT, "%d faces; found with eyes in place (found at all), %% of them; "
                    + "others: faces where there are none%n", benchmark.faces.size());
            benchmark.table("640 x 480", 640, 480, Thoroughness.USUAL);
            benchmark.table("2 megapixels", 1632, 1224, Thoroughness.USUAL);
            benchmark.table("12 megapixels", 4000, 3000, Thoroughness.USUAL);
            benchmark.wholePicture();
        }
    }

    private void table(String name, int width, int height, Thoroughness thoroughness) {
        System.out.printf("%n%-14s", name);
        for (double tilt : TILTS) {
            System.out.printf(Locale.ROOT, " %9.0f deg", tilt);
        }
        System.out.printf("  others  ms%n");
        for (double size : SIZES) {
            row(String.format(Locale.ROOT, "%.0f px", size), new Setting(width, height, size, 0), thoroughness);
        }
    }

    private void wholePicture() {
        System.out.printf("%nthe face's box is the whole picture%n");
        for (int edge : new int[] {112, 600, 3000}) {
            row(edge + " px", new Setting(edge, edge, edge, 0), Thoroughness.USUAL);
        }
    }

    private void row(String name, Setting upright, Thoroughness thoroughness) {
        System.out.printf("%-14s", name);
        int others = 0;
        long began = System.nanoTime();
        for (double tilt : TILTS) {
            int found = 0;
            int placed = 0;
            for (int i = 0; i < faces.size(); i++) {
                Outcome outcome = trial.run(pictures.get(i), faces.get(i),
                        new Setting(upright.width(), upright.height(), upright.facePixels(), tilt), thoroughness);
                found += outcome.found() ? 1 : 0;
                placed += outcome.eyesPlaced() ? 1 : 0;
                others += outcome.others();
            }
            System.out.printf(Locale.ROOT, " %6.1f (%5.1f)", 100.0 * placed / faces.size(),
                    100.0 * found / faces.size());
        }
        double each = (System.nanoTime() - began) / NANOS_PER_MILLISECOND / faces.size() / TILTS.length;
        System.out.printf(Locale.ROOT, " %6d %5.0f%n", others, each);
    }
}
