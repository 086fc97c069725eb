package secondlook.benchmarks;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import secondlook.engine.face.DetectedFace;
import secondlook.engine.face.FaceEngine;
import secondlook.engine.image.ImageDecoder;
import secondlook.engine.image.ImageInspector;
import secondlook.engine.image.ImageLimits;
import secondlook.engine.image.NotAStillImage;

/** One probe of 12 megapixels, warm, one caller: from bytes to template. Promised: embedding under 250 ms median. */
public final class EmbedBenchmark {

    private static final int WARM_UP = 15;
    private static final int RUNS = 60;
    private static final double NANOS_PER_MILLISECOND = 1e6;
    private static final String[] STEPS = {"inspect", "decode", "detect", "align+embed", "detect+align+embed"};

    private EmbedBenchmark() {
    }

    public static void main(String[] arguments) throws IOException, NotAStillImage {
        Path assets = Path.of(System.getProperty("secondlook.assets", ".assets"));
        byte[] probe = ImageDecoder.jpeg(twelveMegapixels(assets.resolve("demo/avatars/000m.jpg")), 4000, 0.9f);
        double[][] times = new double[STEPS.length][RUNS];
        try (FaceEngine engine = FaceEngine.open(assets.resolve("models"))) {
            for (int run = -WARM_UP; run < RUNS; run++) {
                double[] once = once(engine, probe);
                for (int step = 0; run >= 0 && step < STEPS.length; step++) {
                    times[step][run] = once[step];
                }
            }
        }
        System.out.printf("12 megapixel JPEG of %d KB, %d runs, %d processors%n", probe.length / 1024, RUNS,
                Runtime.getRuntime().availableProcessors());
        for (int step = 0; step < STEPS.length; step++) {
            Arrays.sort(times[step]);
            System.out.printf(Locale.ROOT, "%-20s median %6.1f ms  p90 %6.1f ms  best %6.1f ms%n", STEPS[step],
                    times[step][RUNS / 2], times[step][RUNS * 9 / 10], times[step][0]);
        }
    }

    private static double[] once(FaceEngine engine, byte[] probe) throws NotAStillImage {
        long start = System.nanoTime();
        ImageInspector.inspect(probe, ImageLimits.STANDARD);
        long inspected = System.nanoTime();
        BufferedImage upright = ImageDecoder.upright(probe);
        long decoded = System.nanoTime();
        DetectedFace face = engine.detect(upright).get(0);
        long detected = System.nanoTime();
        engine.template(upright, face);
        long embedded = System.nanoTime();
        return new double[] {(inspected - start) / NANOS_PER_MILLISECOND, (decoded - inspected) / NANOS_PER_MILLISECOND,
            (detected - decoded) / NANOS_PER_MILLISECOND, (embedded - detected) / NANOS_PER_MILLISECOND,
            (embedded - decoded) / NANOS_PER_MILLISECOND};
    }

    private static BufferedImage twelveMegapixels(Path portrait) throws IOException, NotAStillImage {
        BufferedImage small = ImageDecoder.upright(Files.readAllBytes(portrait));
        BufferedImage large = new BufferedImage(4000, 3000, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = large.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(small, 500, 0, 3000, 3000, null);
        graphics.dispose();
        return large;
    }
}
