package secondlook.policy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;

/**
 * The limits that a probe's quality is held against before a search. Their values were measured with the face models
 * in use; docs/decisions/face-quality.md says how.
 *
 * @param bands       one for each element
 * @param reasonAsked whether a face that is unsuitable is searched with a written reason only; else the panel advises
 */
public record QualityLimits(Map<QualityElement, QualityBand> bands, boolean reasonAsked) {

    private static final Map<QualityElement, QualityBand> MEASURED = Map.ofEntries(
            Map.entry(QualityElement.FACE_SIZE, QualityBand.atLeast(40, 78)),
            Map.entry(QualityElement.EYE_DISTANCE, QualityBand.atLeast(16, 35)),
            Map.entry(QualityElement.RESOLUTION, QualityBand.atLeast(0.005, 0.02)),
            Map.entry(QualityElement.YAW, QualityBand.within(20, 45)),
            Map.entry(QualityElement.PITCH, QualityBand.within(20, 35)),
            Map.entry(QualityElement.ROLL, QualityBand.within(20, 60)),
            Map.entry(QualityElement.SHARPNESS, QualityBand.atLeast(2, 5)),
            Map.entry(QualityElement.BRIGHTNESS, new QualityBand(25, 50, 200, 230)),
            Map.entry(QualityElement.UNDER_EXPOSED, QualityBand.atMost(10, 50)),
            Map.entry(QualityElement.OVER_EXPOSED, QualityBand.atMost(10, 50)),
            Map.entry(QualityElement.CONTRAST, QualityBand.atLeast(15, 35)),
            Map.entry(QualityElement.OCCLUSION, QualityBand.atMost(4, 8)),
            Map.entry(QualityElement.EYES_OPEN, QualityBand.atLeast(0, 0.5)));

    /** For requests older than the panel: it is shown to them all the same, and asks for nothing. */
    static final QualityLimits ADVICE = new QualityLimits(MEASURED, false);

    static final QualityLimits RULE = new QualityLimits(MEASURED, true);

    public QualityLimits {
        if (!bands.keySet().equals(EnumSet.allOf(QualityElement.class))) {
            throw new IllegalArgumentException("Every element of quality has a limit of "
                    + Arrays.toString(QualityElement.values()) + "; given are " + bands.keySet());
        }
        bands = Map.copyOf(bands);
    }

    public QualityBand of(QualityElement element) {
        return bands.get(element);
    }
}
