package secondlook.intake;

import java.time.Instant;
import secondlook.policy.CaseStatus;
import secondlook.policy.Contact;
import secondlook.policy.Offense;
import secondlook.policy.RequestState;
import secondlook.policy.StillSource;

/**
 * What the later steps of the road need to know of a request. agencyId, agencyName and agreementNumber are null for the
 * Department's own; probeErasedAt is null while the probe exists.
 */
public record RequestFacts(String id, String number, String incidentNumber, String caseNumber, Offense offense,
                           CaseStatus caseStatus, String purpose, String facts, StillSource source, String sourceDetail,
                           Contact contact, String requesterAccount, String agencyId, String agencyName,
                           String agreementNumber, RequestState state, Instant receivedAt, String policyVersion,
                           ProbeView probe) {

    /** What the audit trail gives as the reason of an act on the case (307.5-7.9.d). */
    public String justification() {
        return Investigation.justification(offense, incidentNumber, purpose);
    }

    /** How the audit trail names the request. */
    public String object() {
        return "request " + number;
    }
}
