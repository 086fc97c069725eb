package secondlook.engine.accuracy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import secondlook.engine.face.DetectedFace;
import secondlook.engine.face.FaceEngine;
import secondlook.engine.face.Thoroughness;

/**
 * Places a known face into a canvas, in a given size and tilt, and asks whether the engine finds it there with its
 * eyes in place. The face's picture is placed with it, turned as a whole.
 */
public final class DetectionTrial {

    /** The eyes count as placed within this part of their distance; beyond it a template is worth little. */
    private static final double EYES_WITHIN = 0.2;
    private static final int DETAIL = 2;

    private final FaceEngine engine;

    public DetectionTrial(FaceEngine engine) {
        this.engine = engine;
    }

    /**
     * Where and how a face is shown.
     *
     * @param width of the canvas, in pixels
     * @param height of the canvas, in pixels
     * @param facePixels shorter edge of the face's box, before it is turned
     * @param degrees clockwise as seen
     */
    public record Setting(int width, int height, double facePixels, double degrees) {
    }

    /**
     * What was found.
     *
     * @param found a face where it was placed
     * @param eyesPlaced and its eyes where they are
     * @param others further faces, where there are none
     */
    public record Outcome(boolean found, boolean eyesPlaced, int others) {
    }

    /** @param known the one face of the picture, found beforehand in the picture as it is */
    public Outcome run(BufferedImage picture, DetectedFace known, Setting setting, Thoroughness thoroughness) {
        AffineTransform placing = placing(known, setting);
        List<DetectedFace> faces = engine.detect(canvas(picture, placing, setting), thoroughness);
        double[] wanted = moved(known, placing);
        double eyes = Math.hypot(wanted[2] - wanted[0], wanted[3] - wanted[1]);
        List<DetectedFace> here = faces.stream().filter(face -> furthest(face, wanted, DETAIL * 2) < eyes).toList();
        boolean placed = here.stream().anyMatch(face -> furthest(face, wanted, 2) < eyes * EYES_WITHIN);
        return new Outcome(!here.isEmpty(), placed, faces.size() - here.size());
    }

    private static AffineTransform placing(DetectedFace known, Setting setting) {
        double scale = setting.facePixels() / known.box().shortEdge();
        AffineTransform placing = AffineTransform.getTranslateInstance(setting.width() / 2.0, setting.height() / 2.0);
        placing.rotate(Math.toRadians(setting.degrees()));
        placing.scale(scale, scale);
        placing.translate(-known.box().x() - known.box().width() / 2.0, -known.box().y() - known.box().height() / 2.0);
        return placing;
    }

    /** The picture is halved first as long as it is far too large: interpolation alone would skip pixels. */
    private static BufferedImage canvas(BufferedImage picture, AffineTransform placing, Setting setting) {
        BufferedImage canvas = new BufferedImage(setting.width(), setting.height(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = canvas.createGraphics();
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, setting.width(), setting.height());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.transform(placing);
        BufferedImage source = picture;
        for (double scale = Math.sqrt(placing.getDeterminant()); scale <= 0.5; scale *= DETAIL) {
            source = halved(source);
        }
        graphics.drawImage(source, 0, 0, picture.getWidth(), picture.getHeight(), null);
        graphics.dispose();
        return canvas;
    }

    private static BufferedImage halved(BufferedImage picture) {
        int width = Math.max(1, picture.getWidth() / DETAIL);
        int height = Math.max(1, picture.getHeight() / DETAIL);
        BufferedImage half = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = half.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return half;
    }

    private static double[] moved(DetectedFace known, AffineTransform placing) {
        double[] points = known.points();
        placing.transform(points, 0, points, 0, points.length / 2);
        return points;
    }

    /** The largest distance among the first points. */
    private static double furthest(DetectedFace face, double[] wanted, int points) {
        double[] found = face.points();
        double most = 0;
        for (int i = 0; i < 2 * points; i += 2) {
            most = Math.max(most, Math.hypot(found[i] - wanted[i], found[i + 1] - wanted[i + 1]));
        }
        return most;
    }
}
