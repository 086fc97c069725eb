package secondlook.openid;

/** Why an answer of the provider was not taken; the text goes on the page and on the trail and quotes no secret. */
public class Broken extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean unreachable;

    private Broken(String reason, Throwable cause, boolean unreachable) {
        super(reason, cause);
        this.unreachable = unreachable;
    }

    static Broken answer(String reason, Throwable cause) {
        return new Broken(reason, cause, false);
    }

    static Broken unreachable(String reason, Throwable cause) {
        return new Broken(reason, cause, true);
    }

    /** Whether the provider could not be asked at all; otherwise it answered, and the answer does not hold. */
    public boolean isUnreachable() {
        return unreachable;
    }
}
