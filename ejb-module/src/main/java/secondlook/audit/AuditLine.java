package secondlook.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * One entry of the trail as stored. Null where it does not apply; sequence 0 and no hashes until it is sealed into the
 * chain.
 */
public record AuditLine(long sequence, Instant at, String account, String name, String unit, String role,
                        String agencyId, String caseNumber, String justification, String act, String clause,
                        String object, String objectHash, Outcome outcome, String detail, String address,
                        String workstation, String correlationId, String previousHash, String hash) {

    /** Everything that the hash covers, in the order of the table and of the hash. */
    List<Object> parts() {
        return Arrays.asList(sequence, at, account, name, unit, role, agencyId, caseNumber, justification, act, clause,
                object, objectHash, outcome, detail, address, workstation, correlationId, previousHash);
    }

    /** The same entry as the next link after the head. */
    AuditLine after(Head head) {
        AuditLine open = new AuditLine(head.sequence() + 1, at, account, name, unit, role, agencyId, caseNumber,
                justification, act, clause, object, objectHash, outcome, detail, address, workstation, correlationId,
                head.hash(), null);
        return open.hashed(EntryHash.of(open));
    }

    private AuditLine hashed(String sealed) {
        return new AuditLine(sequence, at, account, name, unit, role, agencyId, caseNumber, justification, act, clause,
                object, objectHash, outcome, detail, address, workstation, correlationId, previousHash, sealed);
    }
}
