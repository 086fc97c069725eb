package secondlook.policy;

import java.util.Objects;

/** What a rule answers: allowed, or refused with the clause and a sentence that says what to do. */
public record Decision(boolean allowed, Clause clause, String reason) {

    private static final Decision ALLOWED = new Decision(true, null, null);

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
        return new Decision(false, clause, reason);
    }

    /** Allowed when the condition holds, otherwise refused. */
    public static Decision when(boolean condition, Clause clause, String reason) {
        return condition ? ALLOWED : refuse(clause, reason);
    }

    public boolean refused() {
        return !allowed;
    }
}
