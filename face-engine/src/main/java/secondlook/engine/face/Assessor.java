package secondlook.engine.face;

import java.util.EnumMap;
import java.util.Map;
import secondlook.engine.quality.QualityKind;

/** Measures the quality of one face. Everything but sizes and tilt is measured on the face turned upright. */
final class Assessor {

    private static final double PIXELS_OF_A_MEGAPIXEL = 1e6;

    /** What all views together show, in the standard aligned face, and how many of its pixels the finest spans. */
    private static final Candidate AROUND = new Candidate(-15, -30, 127, 160, 1);
    private static final double FINEST_VIEW = 0.5;

    private final HeadPose pose;
    private final OpenEyes eyes;
    private final Landmarks landmarks;

    Assessor(Networks networks, Landmarks landmarks) {
        this.pose = networks.has(NetworkKind.POSE) ? new HeadPose(networks.of(NetworkKind.POSE)) : null;
        this.eyes = networks.has(NetworkKind.EYE) ? new OpenEyes(networks.of(NetworkKind.EYE)) : null;
        this.landmarks = landmarks;
    }

    Map<QualityKind, Double> measure(Picture picture, DetectedFace face) {
        Map<QualityKind, Double> values = new EnumMap<>(QualityKind.class);
        Affine upright = Alignment.toPicture(face.points(), Alignment.STANDARD);
        Sampler sampler = new Sampler(Pyramid.around(picture, AROUND.through(upright), upright.scale() * FINEST_VIEW),
                Sampler.EDGE);
        values.put(QualityKind.FACE_SIZE, (double) face.box().shortEdge());
        values.put(QualityKind.EYE_DISTANCE, face.eyeDistance());
        values.put(QualityKind.RESOLUTION, (double) picture.width() * picture.height() / PIXELS_OF_A_MEGAPIXEL);
        values.put(QualityKind.ROLL, -Math.toDegrees(upright.angle()));
        if (pose != null) {
            HeadPose.Angles angles = pose.of(sampler, upright);
            values.put(QualityKind.YAW, angles.yaw());
            values.put(QualityKind.PITCH, angles.pitch());
        }
        if (eyes != null) {
            values.put(QualityKind.EYES_OPEN, eyes.lessOpen(sampler, upright));
        }
        values.put(QualityKind.OCCLUSION, 100 * landmarks.spread(sampler, upright));
        FaceLight.of(sampler, upright).into(values);
        return values;
    }
}
