package secondlook.engine.face;

/** Two templates come from different model packs: their similarity would be a number without meaning. */
public final class TemplatesNotComparable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TemplatesNotComparable(String one, String other) {
        super("Templates of " + one + " and of " + other
                + " cannot be compared: compute both from their pictures with one model pack");
    }
}
