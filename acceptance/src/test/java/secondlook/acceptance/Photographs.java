package secondlook.acceptance;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import secondlook.engine.face.FaceBox;
import secondlook.engine.face.FaceEngine;
import secondlook.engine.image.ImageDecoder;
import secondlook.engine.image.NotAStillImage;

/** Photographs made from the demonstration's, different in every run, so that none is a duplicate of an earlier one. */
final class Photographs {

    private final FaceEngine eyes;
    private final int run;

    Photographs(FaceEngine eyes, int run) {
        this.eyes = eyes;
        this.run = run;
    }

    /** One person of a group picture, largest face first, as a booking photograph would show them. */
    byte[] cutOut(String sample, int face) {
        BufferedImage picture = read(sample);
        FaceBox box = eyes.detect(picture).get(face).box();
        int x = Math.max(0, box.x() - box.width() / 2 - run % 10);
        int y = Math.max(0, box.y() - box.height() / 2);
        return png(picture.getSubimage(x, y, Math.min(picture.getWidth() - x, 2 * box.width()),
                Math.min(picture.getHeight() - y, 2 * box.height())));
    }

    /** A portrait with some of its edge cut away: another encounter of the same person. */
    byte[] another(String portrait, int less) {
        return another(portrait, run % 10, less);
    }

    static byte[] another(String portrait, int left, int less) {
        BufferedImage picture = read("avatars/" + portrait);
        return png(picture.getSubimage(left, 0, picture.getWidth() - left, picture.getHeight() - less));
    }

    /** The person of {@link #cutOut}, as a camera in the dark would show them. */
    byte[] dark(String sample, int face) {
        BufferedImage light = decode(cutOut(sample, face));
        BufferedImage dark = new BufferedImage(light.getWidth(), light.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = dark.createGraphics();
        graphics.drawImage(light, 0, 0, null);
        graphics.setColor(new Color(0, 0, 10, 215));
        graphics.fillRect(0, 0, dark.getWidth(), dark.getHeight());
        graphics.dispose();
        return png(dark);
    }

    private static BufferedImage read(String asset) {
        try {
            return decode(Files.readAllBytes(Office.ASSETS.resolve("demo").resolve(Path.of(asset))));
        } catch (IOException e) {
            throw new AssertionError("The demonstration pictures are not there", e);
        }
    }

    private static BufferedImage decode(byte[] picture) {
        try {
            return ImageDecoder.upright(picture);
        } catch (NotAStillImage e) {
            throw new AssertionError("A demonstration picture cannot be read", e);
        }
    }

    private static byte[] png(BufferedImage picture) {
        return ImageDecoder.png(picture);
    }
}
