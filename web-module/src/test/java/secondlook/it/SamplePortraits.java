package secondlook.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import secondlook.engine.face.FaceBox;
import secondlook.engine.image.ImageDecoder;
import secondlook.engine.image.NotAStillImage;
import secondlook.gallery.GalleryService;
import secondlook.gallery.NewEnrolment;
import secondlook.policy.Role;
import secondlook.shared.FaceEngines;

/**
 * The demonstration portraits in the server's gallery, where models and portraits have been fetched; the tests that
 * need them are skipped elsewhere. All tests share one gallery, so a portrait is enrolled by whoever asks for it first.
 */
@ApplicationScoped
public class SamplePortraits {

    private static final Path MODELS = Path.of(System.getProperty("secondlook.models", ".assets/models"));

    @Inject
    private As as;

    @Inject
    private GalleryService gallery;

    @Inject
    private FaceEngines engines;

    /** A picture below the folder of portraits, for example {@code sample3.jpg}. */
    public byte[] picture(String name) {
        Path file = MODELS.resolveSibling("demo").resolve(name);
        assumeTrue(Files.isDirectory(MODELS) && Files.exists(file),
                "Skipped: models or demonstration portraits are not in " + MODELS.getParent());
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The largest face of sample1.jpg, cut out with its surroundings: the mug shot that sample3.jpg leads to. */
    public byte[] soughtPortrait() {
        try {
            BufferedImage all = ImageDecoder.upright(picture("sample1.jpg"));
            FaceBox box = engines.get().detect(all).get(0).box();
            int x = Math.max(0, box.x() - box.width() / 2);
            int y = Math.max(0, box.y() - box.height() / 2);
            return ImageDecoder.png(all.getSubimage(x, y, Math.min(2 * box.width(), all.getWidth() - x),
                    Math.min(2 * box.height(), all.getHeight() - y)));
        } catch (NotAStillImage e) {
            throw new IllegalStateException(e);
        }
    }

    /** A portrait as a camera takes it at night: its one face is found and far too dark to compare. */
    public byte[] atNight() {
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

    /** The enrolment that a search for sample3.jpg is to find, with a few others around it. */
    public synchronized long sought() {
        for (String name : new String[] {"000f", "000m", "001f", "002f"}) {
            enrolled(name, picture("avatars/" + name + ".jpg"));
        }
        return enrolled("sample1", soughtPortrait());
    }

    private long enrolled(String record, byte[] image) {
        return as.account("it-laso", Role.LASO, () -> gallery.list("it-" + record, 0, 1).items().stream().findFirst()
                .map(line -> line.enrolment().id())
                .orElseGet(() -> gallery.enrol(booking("it-" + record, image)).id()));
    }

    public static NewEnrolment booking(String record, byte[] image) {
        return new NewEnrolment("Sample agency", record, record, LocalDate.of(2025, 1, 2), true, image);
    }
}
