package secondlook.engine.face;

import java.util.ArrayList;
import java.util.List;

/** The views of a picture the detector can be shown: maps from the pixels of a view to those of the picture. */
final class Views {

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
        double angle = Math.toRadians(degrees);
        return Affine.rotation(angle, width / 2.0 - 0.5, height / 2.0 - 0.5)
                .after(around(width / 2.0, height / 2.0, fit() * 1.25));
    }

    /** Overlapping parts, {@code count} in each direction, each showing {@code part} of the picture's edges. */
    List<Affine> tiles(int count, double part) {
        List<Affine> tiles = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            for (int column = 0; column < count; column++) {
                double x = part / 2 + (1 - part) * column / (count - 1);
                double y = part / 2 + (1 - part) * row / (count - 1);
                tiles.add(around(width * x, height * y, fit() * part));
            }
        }
        return tiles;
    }

    /** Picture pixels a view pixel spans when the whole picture is shown. */
    double fit() {
        return Math.max((double) width / viewWidth, (double) height / viewHeight);
    }

    private Affine around(double x, double y, double scale) {
        return Affine.scaleThenShift(scale, scale,
                x - viewWidth * scale / 2 + scale / 2 - 0.5, y - viewHeight * scale / 2 + scale / 2 - 0.5);
    }
}
