package secondlook.benchmarks;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import secondlook.engine.image.ImageDecoder;
import secondlook.engine.image.NotAStillImage;

/** The demonstration's portraits and, where {@code secondlook.meds} names their folder, mug shots for evaluation. */
final class EvaluationPictures {

    private static final Path ASSETS = Path.of(System.getProperty("secondlook.assets", ".assets"));

    private EvaluationPictures() {
    }

    /** A picture's file as it is. */
    record Named(Path file, byte[] bytes) {

        BufferedImage upright() throws NotAStillImage {
            return ImageDecoder.upright(bytes);
        }
    }

    static Path models() {
        return ASSETS.resolve("models");
    }

    static List<Named> all() throws IOException {
        List<Path> folders = new ArrayList<>();
        String meds = System.getProperty("secondlook.meds", System.getenv("SECONDLOOK_MEDS"));
        if (meds != null) {
            folders.add(Path.of(meds));
        } else {
            System.out.println("Without mug shots: name their folder with -Dsecondlook.meds or SECONDLOOK_MEDS");
        }
        folders.add(ASSETS.resolve("demo/avatars"));
        List<Named> all = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".jpg")).sorted().toList()) {
                    all.add(new Named(file, Files.readAllBytes(file)));
                }
            }
        }
        return all;
    }
}
