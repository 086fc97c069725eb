package secondlook.board;

import java.time.Instant;
import java.util.Map;
import secondlook.policy.PolicySheet;

/**
 * A version before the Board or approved by it.
 *
 * @param changes  what it changes against the version it was drafted on
 * @param stale    whether another version was approved since, so that this one can be no more
 * @param approval null while the Board has not approved it
 */
public record DraftView(long id, String label, String base, String reason, Map<String, PolicySheet.Change> changes,
                        boolean stale, Instant draftedAt, String draftedBy, ApprovalView approval) {
}
