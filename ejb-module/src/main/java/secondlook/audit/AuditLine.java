package secondlook.audit;

import java.time.Instant;

/** One entry of the trail as stored. */
public record AuditLine(long sequence, Instant at, String account, String name, String unit, String role,
                        String agencyId, String caseNumber, String justification, String act, String clause,
                        String object, String objectHash, Outcome outcome, String detail, String address,
                        String workstation, String correlationId, String previousHash, String hash) {
}
