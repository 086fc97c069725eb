package secondlook.policy;

import java.util.Locale;

/**
 * What is measured of a face before a search, in the words of the panel and of the report. The order is the one they
 * are shown in.
 */
public enum QualityElement {
    FACE_SIZE("Face size, shorter edge", "pixels", 0),
    EYE_DISTANCE("Between the eyes", "pixels", 0),
    RESOLUTION("Resolution of the picture", "megapixels", 3),
    YAW("Turned to the side (yaw)", "degrees", 0),
    PITCH("Lowered or raised (pitch)", "degrees", 0),
    ROLL("Tilted (roll)", "degrees", 0),
    SHARPNESS("Sharpness", "grey levels", 1),
    BRIGHTNESS("Brightness", "grey levels", 0),
    UNDER_EXPOSED("Under-exposed part", "per cent of the face", 1),
    OVER_EXPOSED("Over-exposed part", "per cent of the face", 1),
    CONTRAST("Contrast", "grey levels", 0),
    OCCLUSION("Signs of covering", "per cent of the eye distance", 1),
    EYES_OPEN("Eyes open and visible", "on a scale of 0 to 1", 2);

    private final String label;
    private final String unit;
    private final int decimals;

    QualityElement(String label, String unit, int decimals) {
        this.label = label;
        this.unit = unit;
        this.decimals = decimals;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** What it is counted in. */
    public String unit() {
        return unit;
    }

    /** The value with its unit. */
    public String said(double value) {
        return number(value) + " " + unit;
    }

    /** What is asked for and what is still of limited use. */
    public String said(QualityBand limit) {
        String suitable = range(limit.suitableFrom(), limit.suitableTo());
        String limited = range(limit.limitedFrom(), limit.limitedTo());
        return "suitable " + suitable + "; limited " + limited;
    }

    private String range(double from, double to) {
        if (Double.isInfinite(to)) {
            return "from " + number(from);
        }
        return Double.isInfinite(from) ? "up to " + number(to) : number(from) + " to " + number(to);
    }

    /** Without the sign of a zero that rounding made. */
    private String number(double value) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.matches("-0(\\.0+)?") ? text.substring(1) : text;
    }
}
