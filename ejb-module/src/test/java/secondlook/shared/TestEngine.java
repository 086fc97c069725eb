package secondlook.shared;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import secondlook.engine.face.FaceBox;
import secondlook.engine.face.FaceEngine;
import secondlook.engine.image.ImageDecoder;
import secondlook.engine.image.NotAStillImage;

/** The real face engine and the demonstration portraits, where they have been fetched; tests are skipped elsewhere. */
public final class TestEngine {

    private static final Path ASSETS = Path.of(System.getProperty("secondlook.assets", "../.assets"));
    private static FaceEngine engine;

    private TestEngine() {
    }

    public static synchronized FaceEngine open() {
        if (engine == null) {
            Path models = models();
            assumeTrue(Files.isDirectory(models), "Skipped: the face models are not in .assets/models");
            engine = FaceEngine.open(models);
        }
        return engine;
    }

    public static Path models() {
        return ASSETS.resolve("models");
    }

    /** Two packs that are configured: the one in use and the next one. */
    public static FaceEngines engines(FaceEngine next) {
        FaceEngine present = open();
        return new FaceEngines() {
            private FaceEngine searched = present;

            @Override
            public void search(String templateVersion) {
                searched = templateVersion.equals(next.model().templateVersion()) ? next : present;
            }

            @Override
            public FaceEngine get() {
                return searched;
            }

            @Override
            public Optional<FaceEngine> next() {
                return searched == next ? Optional.empty() : Optional.of(next);
            }
        };
    }

    public static FaceEngines engines() {
        FaceEngine opened = open();
        return new FaceEngines() {
            @Override
            public FaceEngine get() {
                return opened;
            }
        };
    }

    /** The demonstration's mug shot: the largest face of sample1.jpg, cut out with its surroundings. */
    public static byte[] enrolled() {
        try {
            BufferedImage all = ImageDecoder.upright(picture("sample1.jpg"));
            FaceBox box = open().detect(all).get(0).box();
            int x = Math.max(0, box.x() - box.width() / 2);
            int y = Math.max(0, box.y() - box.height() / 2);
            return ImageDecoder.png(all.getSubimage(x, y, Math.min(2 * box.width(), all.getWidth() - x),
                    Math.min(2 * box.height(), all.getHeight() - y)));
        } catch (NotAStillImage e) {
            throw new IllegalStateException(e);
        }
    }

    /** A portrait as a camera takes it at night: its one face is found and far too dark to compare. */
    public static byte[] atNight() {
        try {
            BufferedImage portrait = ImageDecoder.upright(picture("avatars/010m.jpg"));
            BufferedImage dark = new BufferedImage(portrait.getWidth(), portrait.getHeight(),
                    BufferedImage.TYPE_3BYTE_BGR);
            new RescaleOp(0.12f, 0, null).filter(portrait, dark);
            return ImageDecoder.png(dark);
        } catch (NotAStillImage e) {
            throw new IllegalStateException(e);
        }
    }

    /** A picture below {@code .assets/demo}, for example {@code sample1.jpg}. */
    public static byte[] picture(String name) {
        Path file = ASSETS.resolve("demo").resolve(name);
        assumeTrue(Files.exists(file), "Skipped: the demonstration portraits are not in .assets/demo");
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
