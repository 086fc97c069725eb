package secondlook.engine.face;

import java.util.Arrays;
import java.util.Objects;

/**
 * A face found in an upright image.
 *
 * @param score the detector's confidence, 0 to 1; says nothing about who it is
 * @param eyeDistance between the eye centres, in pixels
 * @param points left eye, right eye, nose, left and right mouth corner as seen in the picture: x, y in turn
 */
public record DetectedFace(FaceBox box, float score, double eyeDistance, double[] points) {

    public static final int COORDINATES = 10;

    public DetectedFace {
        Objects.requireNonNull(box, "box");
        if (points.length != COORDINATES || !Arrays.stream(points).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("A face has five points of two finite coordinates");
        }
        points = points.clone();
    }

    @Override
    public double[] points() {
        return points.clone();
    }

    /** Whether the face is large enough for a comparison worth making. */
    public boolean largeEnough() {
        return box.shortEdge() >= FaceEngine.MIN_FACE_PIXELS;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DetectedFace that && box.equals(that.box) && score == that.score
                && eyeDistance == that.eyeDistance && Arrays.equals(points, that.points);
    }

    @Override
    public int hashCode() {
        return Objects.hash(box, score, Arrays.hashCode(points));
    }

    @Override
    public String toString() {
        return "DetectedFace[box=" + box + ", score=" + score + ", points=" + Arrays.toString(points) + "]";
    }
}
