package secondlook.engine.face;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The views of a picture the detector can be shown: maps from the pixels of a view to those of the picture. */
final class Views {

    /** Smallest face, in pixels of a view, that the detector finds nearly always. */
    static final double SMALLEST_SEEN = 20;
    /** A single face is looked at in this size: detection is surest there, upright or tilted. */
    private static final double BEST_SEEN = 80;
    /** From one level to the next by at most this factor: faces too small for one are small enough for the next. */
    private static final double STEP = 2.5;
    /** A next level must show things this much larger to be worth its views. */
    private static final double WORTHWHILE = 1.3;

    private final int width;
    private final int height;
    private final int viewWidth;
    private final int viewHeight;

    Views(Picture picture, UltraFace detector) {
        this.width = picture.width();
        this.height = picture.height();
        this.viewWidth = detector.width();
        this.viewHeight = detector.height();
    }

    /** The whole picture, its proportions kept, with grey beside or above it. */
    Affine whole() {
        return around(width / 2.0, height / 2.0, fit());
    }

    /** Smaller in a wide grey frame: a face that fills the picture is too large for the detector otherwise. */
    Affine framed() {
        return around(width / 2.0, height / 2.0, fit() * 2);
    }

    /** The whole picture turned about its middle, small enough that its corners stay in view. */
    Affine turned(double degrees) {
        return turnedAround(width / 2.0, height / 2.0, fit() * 1.25, Math.toRadians(degrees));
    }

    /** One face in the size it is seen best, turned by an angle in radians. */
    Affine closeUp(Candidate inPicture, double angle) {
        double scale = Math.min(inPicture.width(), inPicture.height()) / BEST_SEEN;
        return turnedAround((inPicture.left() + inPicture.right() + 1) / 2,
                (inPicture.top() + inPicture.bottom() + 1) / 2, scale, angle);
    }

    /**
     * Picture pixels a view pixel spans at the next finer level, on the way to where faces of a size are seen; empty
     * when they are seen already.
     */
    static OptionalDouble finer(double scale, double facePixels) {
        double range = scale * SMALLEST_SEEN / Math.max(facePixels, FaceEngine.MIN_FACE_PIXELS);
        if (range < WORTHWHILE) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(scale / Math.pow(range, 1 / Math.ceil(Math.log(range) / Math.log(STEP))));
    }

    /** Views that cover the picture, overlapping by faces that the level before is too coarse for. */
    List<Affine> tiles(double scale, double scaleBefore) {
        double overlap = SMALLEST_SEEN * scaleBefore * 1.25;
        double tileWidth = viewWidth * scale;
        double tileHeight = viewHeight * scale;
        int columns = count(width, tileWidth, overlap);
        int rows = count(height, tileHeight, overlap);
        List<Affine> tiles = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                tiles.add(around(middle(width, tileWidth, column, columns),
                        middle(height, tileHeight, row, rows), scale));
            }
        }
        return tiles;
    }

    private static int count(double edge, double tile, double overlap) {
        return edge <= tile ? 1 : 1 + (int) Math.ceil((edge - tile) / (tile - overlap));
    }

    private static double middle(double edge, double tile, int place, int places) {
        return places == 1 ? edge / 2 : tile / 2 + (edge - tile) * place / (places - 1);
    }

    /** Whether the box touches an edge of the view beyond which the picture goes on. */
    boolean cutOff(Affine view, Candidate box) {
        Candidate shown = new Candidate(0, 0, viewWidth, viewHeight, 1).through(view);
        return box.left() < 2 && shown.left() > 1 || box.top() < 2 && shown.top() > 1
                || box.right() > viewWidth - 2 && shown.right() < width - 2
                || box.bottom() > viewHeight - 2 && shown.bottom() < height - 2;
    }

    /** Picture pixels a view pixel spans when the whole picture is shown. */
    double fit() {
        return Math.max((double) width / viewWidth, (double) height / viewHeight);
    }

    private Affine turnedAround(double x, double y, double scale, double angle) {
        return Affine.rotation(angle, x - 0.5, y - 0.5).after(around(x, y, scale));
    }

    private Affine around(double x, double y, double scale) {
        return Affine.scaleThenShift(scale, scale,
                x - viewWidth * scale / 2 + scale / 2 - 0.5, y - viewHeight * scale / 2 + scale / 2 - 0.5);
    }
}
