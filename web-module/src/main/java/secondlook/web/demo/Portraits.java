package secondlook.web.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import secondlook.engine.face.DetectedFace;
import secondlook.engine.face.FaceBox;
import secondlook.engine.face.FaceEngine;
import secondlook.engine.image.ImageDecoder;
import secondlook.engine.image.ImageInspector;
import secondlook.engine.image.ImageLimits;
import secondlook.engine.image.NotAStillImage;

/**
 * The demonstration portraits: stock photographs of people who have nothing to do with crime. They carry numbers only.
 * Three of the files are copies of others, which leaves 145 people; the first sample adds one more.
 */
final class Portraits {

    private static final Set<String> COPIES = Set.of("057f.jpg", "061f.jpg", "074m.jpg");
    private static final int SMALLEST_FOR_STILLS = 360;
    private static final float QUALITY = 0.92f;

    private final Path folder;

    Portraits(Path folder) {
        this.folder = folder;
    }

    /** One file a person, in the order of their numbers. */
    List<Path> people() {
        try (var files = Files.list(folder.resolve("avatars"))) {
            return files.filter(f -> f.getFileName().toString().endsWith(".jpg"))
                    .filter(f -> !COPIES.contains(f.getFileName().toString())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The demonstration portraits are not in " + folder, e);
        }
    }

    /** The people whose portrait is large enough to make a smaller still from. */
    List<Path> peopleForStills() {
        return people().stream().filter(this::large).toList();
    }

    private boolean large(Path file) {
        try {
            return ImageInspector.inspect(read(file), ImageLimits.STANDARD).width() >= SMALLEST_FOR_STILLS;
        } catch (NotAStillImage e) {
            throw new IllegalStateException("The demonstration portrait " + file + " is damaged", e);
        }
    }

    byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] sample(String name) {
        return read(folder.resolve(name));
    }

    /** The picture cut around one face, largest first, as a booking photograph or a close still would show it. */
    byte[] cutOut(FaceEngine engine, String name, int face) {
        try {
            BufferedImage picture = ImageDecoder.upright(sample(name));
            DetectedFace found = engine.detect(picture).get(face);
            return ImageDecoder.jpeg(around(picture, found.box()), Integer.MAX_VALUE, QUALITY);
        } catch (NotAStillImage e) {
            throw new IllegalStateException("The demonstration picture " + name + " is damaged", e);
        }
    }

    /** As a still from a camera would show a person: mirrored, smaller, darker. */
    byte[] asStill(Path portrait) {
        try {
            BufferedImage picture = ImageDecoder.upright(read(portrait));
            int width = picture.getWidth() * 3 / 4;
            int height = picture.getHeight() * 3 / 4;
            BufferedImage still = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
            Graphics2D graphics = still.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION,
                    RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(picture, width, 0, -width, height, null);
            graphics.setColor(new Color(0, 0, 20, 60));
            graphics.fillRect(0, 0, width, height);
            graphics.dispose();
            return ImageDecoder.jpeg(still, Integer.MAX_VALUE, QUALITY);
        } catch (NotAStillImage e) {
            throw new IllegalStateException("The demonstration portrait " + portrait + " is damaged", e);
        }
    }

    private static BufferedImage around(BufferedImage picture, FaceBox box) {
        int marginX = box.width() / 2;
        int marginY = box.height() / 2;
        int x = Math.max(0, box.x() - marginX);
        int y = Math.max(0, box.y() - marginY);
        int width = Math.min(picture.getWidth() - x, box.width() + 2 * marginX);
        int height = Math.min(picture.getHeight() - y, box.height() + 2 * marginY);
        return picture.getSubimage(x, y, width, height);
    }
}
