package secondlook.shared;

import jakarta.ejb.ApplicationException;
import secondlook.policy.Clause;
import secondlook.policy.Decision;

/** The directive forbids it; carries the clause. Made from a {@link Decision} and from nothing else. */
@ApplicationException(rollback = true)
public class PolicyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Clause clause;

    public PolicyRefused(Decision refusal) {
        super(refusal.reason());
        this.clause = refusal.clause();
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
}
