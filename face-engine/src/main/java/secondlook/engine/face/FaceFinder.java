package secondlook.engine.face;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Decides which views of a picture the detector looks at, and puts what it found into picture coordinates. */
final class FaceFinder {

    private final UltraFace detector;
    private final Landmarks landmarks;

    FaceFinder(UltraFace detector, Landmarks landmarks) {
        this.detector = detector;
        this.landmarks = landmarks;
    }

    List<DetectedFace> find(BufferedImage upright) {
        Picture picture = Picture.of(upright);
        Sampler forDetection = new Sampler(picture, UltraFace.OUTSIDE);
        Sampler forLandmarks = new Sampler(picture, Sampler.EDGE);
        Affine view = wholePicture(picture);
        List<DetectedFace> faces = new ArrayList<>();
        for (Candidate box : detector.look(forDetection, view)) {
            double[] points = landmarks.five(forLandmarks, view, box);
            faces.add(face(picture, view, box, points));
        }
        faces.sort(Comparator.comparingLong((DetectedFace f) -> f.box().area()).reversed());
        return faces;
    }

    private static Affine wholePicture(Picture picture) {
        double scale = Math.max((double) picture.width() / UltraFace.WIDTH,
                (double) picture.height() / UltraFace.HEIGHT);
        double left = (picture.width() - UltraFace.WIDTH * scale) / 2;
        double top = (picture.height() - UltraFace.HEIGHT * scale) / 2;
        return Affine.scaleThenShift(scale, scale, left + scale / 2 - 0.5, top + scale / 2 - 0.5);
    }

    private static DetectedFace face(Picture picture, Affine view, Candidate box, double[] points) {
        double centreX = (box.left() + box.right()) / 2;
        double centreY = (box.top() + box.bottom()) / 2;
        double halfWidth = box.width() * view.scale() / 2;
        double halfHeight = box.height() * view.scale() / 2;
        double x = view.x(centreX, centreY);
        double y = view.y(centreX, centreY);
        int left = within(x - halfWidth, picture.width() - 1);
        int top = within(y - halfHeight, picture.height() - 1);
        int right = Math.max(left + 1, within(x + halfWidth, picture.width()));
        int bottom = Math.max(top + 1, within(y + halfHeight, picture.height()));
        double eyes = Math.hypot(points[2] - points[0], points[3] - points[1]);
        return new DetectedFace(new FaceBox(left, top, right - left, bottom - top), box.score(), eyes, points);
    }

    private static int within(double value, int most) {
        return (int) Math.max(0, Math.min(most, Math.round(value)));
    }
}
