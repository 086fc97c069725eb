package secondlook.policy;

import java.util.Objects;

/**
 * What a rule answers: allowed, or refused with the clause and a sentence that says what to do.
 *
 * @param about the value that a refusal is about, by the name it is handed in under; null when it is about none
 */
public record Decision(boolean allowed, Clause clause, String reason, String about) {

    private static final Decision ALLOWED = new Decision(true, null, null, null);

    public Decision {
        if (!allowed) {
            Objects.requireNonNull(clause, "a refusal names its clause");
            Objects.requireNonNull(reason, "a refusal says why");
        }
    }

    public static Decision allow() {
        return ALLOWED;
    }

    public static Decision refuse(Clause clause, String reason) {
        return new Decision(false, clause, reason, null);
    }

    /** Allowed when the condition holds, otherwise refused. */
    public static Decision when(boolean condition, Clause clause, String reason) {
        return condition ? ALLOWED : refuse(clause, reason);
    }

    /** The same; a refusal says which value it is about, so that its reason can stand beside it. */
    public Decision about(String value) {
        return allowed ? this : new Decision(false, clause, reason, value);
    }

    public boolean refused() {
        return !allowed;
    }
}
