package secondlook.shared;

import jakarta.ejb.ApplicationException;
import secondlook.policy.Clause;
import secondlook.policy.Decision;

/** The directive forbids it; carries the clause. Made from a {@link Decision} and from nothing else. */
@ApplicationException(rollback = true)
public class PolicyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Clause clause;
    private final String about;

    public PolicyRefused(Decision refusal) {
        super(refusal.reason());
        this.clause = refusal.clause();
        this.about = refusal.about();
    }

    /** Throws when the rule refuses, otherwise returns. */
    public static void unless(Decision decision) {
        if (decision.refused()) {
            throw new PolicyRefused(decision);
        }
    }

    public Clause clause() {
        return clause;
    }

    /** The value that it is about, by the name it was handed in under; null when it is about none. */
    public String about() {
        return about;
    }
}
