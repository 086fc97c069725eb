package secondlook.engine.nist;

/** What a Type-10 record shows, from its field 10.003. */
public enum NistImageKind {
    FACE,
    SCAR_MARK_TATTOO,
    OTHER;

    static NistImageKind of(String imageType) {
        return switch (imageType) {
            case "FACE" -> FACE;
            case "SCAR", "MARK", "TATTOO" -> SCAR_MARK_TATTOO;
            default -> OTHER;
        };
    }
}
