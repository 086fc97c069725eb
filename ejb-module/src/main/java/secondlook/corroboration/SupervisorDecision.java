package secondlook.corroboration;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import secondlook.policy.CorroborationPolicy;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Sha256;
import secondlook.shared.Text;

/**
 * How the supervisor ended a round: signed off, with the lead or without one, or sent back with reasons. Written once,
 * signed, never changed; its hash covers the hashes of everything the supervisor had before them (307.5-5.4.3). No
 * version column: the row is only ever inserted.
 */
@Entity
@Table(name = "supervisor_decision")
class SupervisorDecision {

    /** The two ways a round ends at the supervisor's desk. */
    enum Kind {
        SIGNED_OFF,
        SENT_BACK
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "supervisor_decision_seq")
    @SequenceGenerator(name = "supervisor_decision_seq", sequenceName = "supervisor_decision_seq", allocationSize = 1)
    private long id;

    @OneToOne(optional = false)
    @JoinColumn(name = "parts_id")
    private Round round;

    @Embedded
    private Signer supervisor;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Kind kind;

    /** The candidate of the lead; null without one. */
    @Column(name = "lead_enrolment_id")
    private Long leadEnrolmentId;

    @Column(name = "rationale")
    private String rationale;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "signed_hash")
    private String signedHash;

    protected SupervisorDecision() {
    }

    private SupervisorDecision(RoundFile file, Signer supervisor, Kind kind, String rationale, Instant at) {
        this.round = file.round();
        this.supervisor = Objects.requireNonNull(supervisor, "supervisor");
        this.kind = kind;
        this.leadEnrolmentId = kind == Kind.SIGNED_OFF ? file.leadEnrolmentId() : null;
        this.rationale = Text.required("rationale", rationale, Signer.LONGEST_TEXT);
        this.signedAt = Objects.requireNonNull(at, "at");
        this.signedHash = contentHash(file);
    }

    static SupervisorDecision signOff(RoundFile file, Signer supervisor, String rationale, Instant at) {
        PolicyRefused.unless(CorroborationPolicy.consulted(file.disagreed(), file.statements().size()));
        PolicyRefused.unless(CorroborationPolicy.rationale(rationale));
        file.requireIntact();
        return new SupervisorDecision(file, supervisor, Kind.SIGNED_OFF, rationale, at);
    }

    static SupervisorDecision sendBack(RoundFile file, Signer supervisor, String reasons, Instant at) {
        PolicyRefused.unless(CorroborationPolicy.sendBack(reasons));
        return new SupervisorDecision(file, supervisor, Kind.SENT_BACK, reasons, at);
    }

    private String contentHash(RoundFile file) {
        return Sha256.ofParts("decision/1", round.requestId(), round.number(), kind, leadEnrolmentId,
                file.first().signature().signedHash(), file.second().signature().signedHash(),
                String.join(" ", file.statements().stream().map(ConsultationStatement::signedHash).toList()),
                supervisor.account(), supervisor.name(), supervisor.unit(), rationale, signedAt);
    }

    boolean intact(RoundFile file) {
        return contentHash(file).equals(signedHash);
    }

    Round round() {
        return round;
    }

    boolean signedOff() {
        return kind == Kind.SIGNED_OFF;
    }

    SignatureView view() {
        return new SignatureView(supervisor.name(), supervisor.unit(), signedAt, rationale, signedHash);
    }

    /** One line for the next supervisor: which round, by whom, when and why. */
    String sentBackLine() {
        return "Round " + round.number() + ", " + supervisor.name() + ", " + signedAt + ": " + rationale;
    }
}
