package secondlook.identity;

/**
 * What a member enters to sign something: the own password, and a code of the second factor, or a recovery code, that
 * was not used before, or the answer of an own passkey (307.5-7.1, 7.6). Its text tells nothing, so that no log can.
 *
 * @param code    null when a passkey answers
 * @param passkey null when a code is given
 */
public record Proof(String password, String code, PasskeyAnswer passkey) {

    /** With a code. */
    public Proof(String password, String code) {
        this(password, code, null);
    }

    @Override
    public String toString() {
        return "Proof";
    }
}
