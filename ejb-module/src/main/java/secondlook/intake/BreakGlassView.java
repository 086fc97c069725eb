package secondlook.intake;

import java.time.Instant;
import secondlook.policy.Role;

/**
 * One break-glass access.
 *
 * @param open    whether it still opens the case
 * @param overdue whether the second person's decision is late
 * @param looks   acts on the case that only this access allowed
 * @param decided null while nobody has decided
 */
public record BreakGlassView(long id, String requestId, String number, String caseNumber, String account, String name,
                             Role role, String reason, Instant openedAt, Instant endsAt, Instant decideBy, boolean open,
                             boolean overdue, long looks, Decided decided) {

    /** What the second person said. */
    public record Decided(boolean approved, String remark, String by, Instant at) {
    }
}
