package secondlook.engine.face;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import secondlook.engine.image.ImageDecoder;
import secondlook.engine.image.NotAStillImage;

/** Where models and pictures for tests lie; a test is skipped, and says so, when they are not there. */
public final class Assets {

    private Assets() {
    }

    public static Path models() {
        return present("secondlook.models", "SECONDLOOK_MODELS", "../.assets/models");
    }

    public static Path demo() {
        return present("secondlook.demo", "SECONDLOOK_DEMO", "../.assets/demo");
    }

    /** Mug shots of NIST Special Database 32; never part of the repository. */
    public static Path meds() {
        return present("secondlook.meds", "SECONDLOOK_MEDS", "../../shared/data/meds");
    }

    private static Path present(String property, String variable, String otherwise) {
        String fromEnvironment = System.getenv().getOrDefault(variable, otherwise);
        Path folder = Path.of(System.getProperty(property, fromEnvironment));
        boolean there = Files.isDirectory(folder);
        if (!there) {
            System.out.println("SKIPPED: " + folder.toAbsolutePath().normalize() + " is not there; fetch it or set "
                    + property);
        }
        assumeTrue(there, folder + " is not there");
        return folder;
    }

    public static List<Path> pictures(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".jpg")).sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static BufferedImage upright(Path file) {
        try {
            return ImageDecoder.upright(Files.readAllBytes(file));
        } catch (IOException | NotAStillImage e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
