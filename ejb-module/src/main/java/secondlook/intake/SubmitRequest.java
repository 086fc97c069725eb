package secondlook.intake;

import secondlook.policy.Attestations;
import secondlook.policy.CaseStatus;
import secondlook.policy.Contact;
import secondlook.policy.StillSource;

/**
 * A request as it is handed in; the offense stays text until policy has looked at it. The idempotency key and, for
 * staff, the acknowledgement may be null.
 */
public record SubmitRequest(String incidentNumber, String caseNumber, String offense, CaseStatus caseStatus,
                            String purpose, String facts, StillSource source, String sourceDetail, Contact contact,
                            Attestations attestations, String acknowledgement, String idempotencyKey,
                            ProbeFile probe) {
}
