package secondlook.engine.face;

import java.util.Locale;

/** What a network of a pack is for, and the one family of networks this version can run for it. */
public enum NetworkKind {
    /** Boxes around faces: UltraFace, with scores and boxes as its two outputs. */
    DETECT("ultraface", true),
    /** 68 points of a face, as parts of its box. */
    LANDMARK("points68", true),
    /** A vector of {@value FaceTemplate#LENGTH} numbers from an aligned face. */
    FEATURE("arcface", true),
    /** Yaw, pitch and roll, each as 66 bins of 3 degrees. */
    POSE("bins66", false),
    /** One eye open or closed. */
    EYE("open2", false);

    private final String family;
    private final boolean required;

    NetworkKind(String family, boolean required) {
        this.family = family;
        this.required = required;
    }

    String family() {
        return family;
    }

    boolean required() {
        return required;
    }

    /** How its lines in a manifest begin. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
