package secondlook.identity;

import java.time.Instant;
import secondlook.policy.Role;

/** One account of a review; the decision's parts are null while it waits. enabled is how the account stands now. */
public record AccessReviewLine(long id, String username, String name, String unit, Role role, boolean enabled,
                               Instant lastSignIn, ReviewOutcome outcome, String reason, String decidedBy,
                               Instant decidedAt) {

    /** Whether somebody has to decide; an account disabled meanwhile is settled. */
    public boolean waiting() {
        return outcome == null && enabled;
    }
}
