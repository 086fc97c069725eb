package secondlook.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import secondlook.engine.face.DetectedFace;
import secondlook.engine.face.FaceEngine;
import secondlook.engine.face.Thoroughness;
import secondlook.engine.image.ImageDecoder;
import secondlook.engine.image.NotAStillImage;

/**
 * How many mug shots a second are enrolled: decoded, the face found, aligned, embedded and assessed, by as many threads
 * as there are processors. Promised: 40 a second on two. The pictures as they are, and brought to three sizes. Times of
 * the steps are processor times, which other work on the machine hardly changes.
 */
public final class EnrolBenchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String[] STEPS = {"decode", "detect", "embed", "assess"};
    private static final double NANOS_PER_MILLISECOND = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int ROUNDS = 3;

    private final FaceEngine engine;
    private final LongAdder[] nanos = {new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder()};
    private final AtomicInteger faceless = new AtomicInteger();

    private EnrolBenchmark(FaceEngine engine) {
        this.engine = engine;
    }

    public static void main(String[] arguments) throws Exception {
        List<byte[]> pictures = new ArrayList<>();
        for (EvaluationPictures.Named named : EvaluationPictures.all()) {
            pictures.add(named.bytes());
        }
        try (FaceEngine engine = FaceEngine.open(EvaluationPictures.models())) {
            new EnrolBenchmark(engine).measure("warm-up", pictures);
            new EnrolBenchmark(engine).measure("as they are", pictures);
            new EnrolBenchmark(engine).measure("112 x 112", resized(pictures, 112, 112));
            new EnrolBenchmark(engine).measure("600 x 800", resized(pictures, 600, 800));
            new EnrolBenchmark(engine).measure("1200 x 1600", resized(pictures, 1200, 1600));
        }
    }

    private void measure(String name, List<byte[]> pictures) throws InterruptedException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        int processors = Runtime.getRuntime().availableProcessors();
        ExecutorService threads = Executors.newFixedThreadPool(processors);
        long cpu = system.getProcessCpuTime();
        long began = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            pictures.forEach(picture -> threads.execute(() -> enrol(picture)));
        }
        threads.shutdown();
        if (!threads.awaitTermination(1, TimeUnit.HOURS)) {
            throw new IllegalStateException("Not done within an hour");
        }
        double images = (double) ROUNDS * pictures.size();
        System.out.printf(Locale.ROOT, "%-12s %4.0f images, %d threads: %5.1f a second; processor time %5.1f ms"
                        + " an image; without a face %d; of it", name, images, processors,
                images / ((System.nanoTime() - began) / NANOS_PER_SECOND),
                (system.getProcessCpuTime() - cpu) / NANOS_PER_MILLISECOND / images, faceless.get() / ROUNDS);
        for (int step = 0; step < STEPS.length; step++) {
            System.out.printf(Locale.ROOT, " %s %.1f ms", STEPS[step],
                    nanos[step].sum() / NANOS_PER_MILLISECOND / images);
        }
        System.out.println();
    }

    private void enrol(byte[] bytes) {
        try {
            long start = THREADS.getCurrentThreadCpuTime();
            BufferedImage picture = ImageDecoder.upright(bytes);
            long decoded = THREADS.getCurrentThreadCpuTime();
            List<DetectedFace> faces = engine.detect(picture, Thoroughness.ONE_FACE);
            long detected = THREADS.getCurrentThreadCpuTime();
            nanos[0].add(decoded - start);
            nanos[1].add(detected - decoded);
            if (faces.isEmpty()) {
                faceless.incrementAndGet();
                return;
            }
            engine.template(picture, faces.get(0));
            long embedded = THREADS.getCurrentThreadCpuTime();
            engine.assess(picture, faces.get(0));
            nanos[2].add(embedded - detected);
            nanos[3].add(THREADS.getCurrentThreadCpuTime() - embedded);
        } catch (NotAStillImage e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<byte[]> resized(List<byte[]> pictures, int width, int height)
            throws IOException, NotAStillImage {
        List<byte[]> resized = new ArrayList<>();
        for (byte[] bytes : pictures) {
            BufferedImage picture = ImageDecoder.upright(bytes);
            double scale = Math.min((double) width / picture.getWidth(), (double) height / picture.getHeight());
            int w = Math.max(1, (int) (picture.getWidth() * scale));
            int h = Math.max(1, (int) (picture.getHeight() * scale));
            BufferedImage canvas = new BufferedImage(w, h, BufferedImage.TYPE_3BYTE_BGR);
            Graphics2D graphics = canvas.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.drawImage(picture, 0, 0, w, h, null);
            graphics.dispose();
            resized.add(ImageDecoder.jpeg(canvas, Math.max(width, height), 0.9f));
        }
        return resized;
    }
}
