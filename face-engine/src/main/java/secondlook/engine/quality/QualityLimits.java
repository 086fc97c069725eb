package secondlook.engine.quality;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * One limit for every kind. {@link #STANDARD} is what the engine was measured with (docs/decisions/face-quality.md);
 * whoever decides on policy can pass others.
 */
public record QualityLimits(Map<QualityKind, QualityLimit> limits) {

    public static final QualityLimits STANDARD = new QualityLimits(Map.ofEntries(
            Map.entry(QualityKind.FACE_SIZE, QualityLimit.atLeast(40, 78)),
            Map.entry(QualityKind.EYE_DISTANCE, QualityLimit.atLeast(16, 35)),
            Map.entry(QualityKind.RESOLUTION, QualityLimit.atLeast(0.005, 0.02)),
            Map.entry(QualityKind.YAW, QualityLimit.within(20, 45)),
            Map.entry(QualityKind.PITCH, QualityLimit.within(20, 35)),
            Map.entry(QualityKind.ROLL, QualityLimit.within(20, 60)),
            Map.entry(QualityKind.SHARPNESS, QualityLimit.atLeast(2, 5)),
            Map.entry(QualityKind.BRIGHTNESS, new QualityLimit(25, 50, 200, 230)),
            Map.entry(QualityKind.UNDER_EXPOSED, QualityLimit.atMost(10, 50)),
            Map.entry(QualityKind.OVER_EXPOSED, QualityLimit.atMost(10, 50)),
            Map.entry(QualityKind.CONTRAST, QualityLimit.atLeast(15, 35)),
            Map.entry(QualityKind.OCCLUSION, QualityLimit.atMost(4, 8)),
            Map.entry(QualityKind.EYES_OPEN, QualityLimit.atLeast(0, 0.5))));

    public QualityLimits {
        if (!limits.keySet().equals(Set.of(QualityKind.values()))) {
            throw new IllegalArgumentException("Every kind of quality has a limit; given are " + limits.keySet());
        }
        limits = Map.copyOf(limits);
    }

    public QualityLimit of(QualityKind kind) {
        return limits.get(kind);
    }

    /** The same limits but for one kind. */
    public QualityLimits with(QualityKind kind, QualityLimit limit) {
        Map<QualityKind, QualityLimit> changed = new EnumMap<>(limits);
        changed.put(kind, limit);
        return new QualityLimits(changed);
    }
}
