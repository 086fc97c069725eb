package secondlook.web.intake;

import secondlook.intake.ProbeFile;
import secondlook.intake.SubmitRequest;
import secondlook.policy.Attestations;
import secondlook.policy.CaseStatus;
import secondlook.policy.Contact;
import secondlook.policy.StillSource;

/** The JSON part of a new request. What is missing stays null, so that the rule that needs it is the one to refuse. */
public record SubmitBody(String incidentNumber, String caseNumber, String offense, String caseStatus, String purpose,
                         String facts, String source, String sourceDetail, ContactBody contact,
                         AttestationsBody attestations, String acknowledgement) {

    /** Who asks and how to reach them. */
    public record ContactBody(String name, String unitOrAgency, String address, String phone, String email) {

        private Contact value() {
            return new Contact(name, unitOrAgency, address, phone, email);
        }
    }

    /** What the requester attests; what is not said is not attested. */
    public record AttestationsBody(Boolean stillImage, Boolean reasonableSuspicion, Boolean noProtectedBasis) {

        private Attestations value() {
            return new Attestations(Boolean.TRUE.equals(stillImage), Boolean.TRUE.equals(reasonableSuspicion),
                    Boolean.TRUE.equals(noProtectedBasis));
        }
    }

    SubmitRequest request(ProbeFile probe, String idempotencyKey) {
        return new SubmitRequest(incidentNumber, caseNumber, offense,
                Values.constant(CaseStatus.class, "caseStatus", caseStatus), purpose, facts,
                Values.constant(StillSource.class, "source", source), sourceDetail,
                contact == null ? null : contact.value(), attestations == null ? null : attestations.value(),
                acknowledgement, idempotencyKey, probe);
    }
}
