package secondlook.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import secondlook.corroboration.Corroboration;
import secondlook.intake.RequestFacts;
import secondlook.policy.LeadPolicy;
import secondlook.shared.Caller;
import secondlook.shared.PolicyRefused;

/**
 * How a request ended: with an investigative lead or without a viable candidate. Made once from what was signed, never
 * changed; the probe's hash stays here after the probe itself is gone (307.5-5.4.4 to 5.4.6). No version column: the
 * row is only ever inserted.
 */
@Entity
@Table(name = "lead_outcome")
class Lead {

    /** The two ways a request ends at the desk. */
    enum Outcome {
        LEAD,
        NO_CANDIDATE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lead_outcome_seq")
    @SequenceGenerator(name = "lead_outcome_seq", sequenceName = "lead_outcome_seq", allocationSize = 1)
    private long id;

    @Column(name = "request_id")
    private String requestId;

    @Column(name = "request_number")
    private String requestNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private Outcome outcome;

    @Column(name = "enrolment_id")
    private Long enrolmentId;

    @Column(name = "signed_hash")
    private String signedHash;

    @Column(name = "probe_sha256")
    private String probeSha256;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "issued_by")
    private String issuedBy;

    protected Lead() {
    }

    private Lead(RequestFacts request, Corroboration signed, Outcome outcome, Caller by, Instant at) {
        this.requestId = request.id();
        this.requestNumber = request.number();
        this.outcome = outcome;
        this.enrolmentId = outcome == Outcome.LEAD ? signed.first().enrolmentId() : null;
        this.signedHash = signed.signature().signedHash();
        this.probeSha256 = Objects.requireNonNull(request.probe().sha256(), "probe");
        this.issuedBy = Objects.requireNonNull(by.account(), "by");
        this.issuedAt = Objects.requireNonNull(at, "at");
    }

    static Lead issued(RequestFacts request, Corroboration signed, Caller by, Instant at) {
        PolicyRefused.unless(LeadPolicy.issue(signed.first(), signed.second(), signed.signature() != null));
        return new Lead(request, signed, Outcome.LEAD, by, at);
    }

    static Lead withoutCandidate(RequestFacts request, Corroboration signed, Caller by, Instant at) {
        PolicyRefused.unless(LeadPolicy.closeWithoutCandidate(signed.first(), signed.second(),
                signed.signature() != null));
        return new Lead(request, signed, Outcome.NO_CANDIDATE, by, at);
    }

    AnsweredRequest answered() {
        return new AnsweredRequest(requestId, lead(), issuedAt);
    }

    boolean lead() {
        return outcome == Outcome.LEAD;
    }

    long enrolmentId() {
        return enrolmentId;
    }

    String requestId() {
        return requestId;
    }

    String requestNumber() {
        return requestNumber;
    }

    String probeSha256() {
        return probeSha256;
    }
}
