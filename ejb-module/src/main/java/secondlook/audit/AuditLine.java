package secondlook.audit;

import java.time.Instant;

/**
 * One entry of the trail in clear. Null where it does not apply, and for who, where and why once these were erased;
 * sequence 0, no time and no hash until it is sealed into the chain.
 */
public record AuditLine(long sequence, Instant at, String account, String name, String unit, String role,
                        String agencyId, String caseNumber, String justification, String act, String clause,
                        String object, String objectHash, Outcome outcome, String detail, String address,
                        String workstation, String correlationId, String hash) {

    /** Whether the personal part is gone: an entry always says who acted. */
    public boolean erased() {
        return account == null;
    }

    /** The same with what the chain gives it, or taken from it. */
    AuditLine numbered(long number, Instant when, String leafHash) {
        return new AuditLine(number, when, account, name, unit, role, agencyId, caseNumber, justification, act, clause,
                object, objectHash, outcome, detail, address, workstation, correlationId, leafHash);
    }
}
