package secondlook.identity;

/**
 * What a member enters to sign something: the own password and a code of the second factor, or a recovery code, that
 * was not used before (307.5-7.1, 7.6). Its text tells nothing, so that no log can.
 */
public record Proof(String password, String code) {

    @Override
    public String toString() {
        return "Proof";
    }
}
