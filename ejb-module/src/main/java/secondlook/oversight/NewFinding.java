package secondlook.oversight;

import secondlook.policy.Clause;

/** A finding to record; the clause is the one that is suspected to be violated, else null. */
public record NewFinding(FindingKind kind, String remark, Clause clause) {
}
