package secondlook.hooks;

/**
 * What became of an attempt.
 *
 * @param status  what the endpoint answered, null when it did not
 * @param problem why it did not, null when it answered
 */
public record Attempt(Integer status, String problem) {

    private static final int GONE = 410;

    boolean accepted() {
        return status != null && status >= 200 && status < 300;
    }

    /** The endpoint wants nothing any more. */
    boolean gone() {
        return status != null && status == GONE;
    }

    String problemText() {
        if (accepted()) {
            return null;
        }
        if (status == null) {
            return problem;
        }
        return status >= 300 && status < 400 ? "A redirect is not followed: register the address it leads to."
                : "The endpoint answered " + status + ".";
    }
}
