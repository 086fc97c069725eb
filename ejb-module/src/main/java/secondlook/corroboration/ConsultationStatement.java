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
import secondlook.policy.Conclusion;
import secondlook.policy.CorroborationPolicy;
import secondlook.policy.CorroborationPolicy.Opinion;
import secondlook.policy.Disposition;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Sha256;
import secondlook.shared.Text;

/**
 * One examiner's position after consulting the other one. Written once, signed, never changed; the examination it
 * follows stays as it was signed (307.5-5.4.3). No version column: the row is only ever inserted.
 */
@Entity
@Table(name = "consultation_statement")
class ConsultationStatement {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "consultation_statement_seq")
    @SequenceGenerator(name = "consultation_statement_seq", sequenceName = "consultation_statement_seq",
            allocationSize = 1)
    private long id;

    @OneToOne(optional = false)
    @JoinColumn(name = "examination_id")
    private Examination examination;

    @Embedded
    private Signer examiner;

    @Enumerated(EnumType.STRING)
    @Column(name = "conclusion")
    private Conclusion conclusion;

    @Column(name = "chosen_rank")
    private Integer chosenRank;

    @Column(name = "statement_text")
    private String text;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "signed_hash")
    private String signedHash;

    protected ConsultationStatement() {
    }

    /** Signs a position; a candidate may be put forward when at least one of the two examiners found it possible. */
    ConsultationStatement(Examination own, Examination other, Signer examiner, StateCommand said, Instant at) {
        if (!own.by(examiner.account()) || !own.signed() || !other.signed()) {
            throw new IllegalArgumentException("A statement follows the examiner's own signed examination");
        }
        Disposition chosen = said.chosenRank() == null ? null : better(
                own.signature().ranked(said.chosenRank()).disposition(),
                other.signature().ranked(said.chosenRank()).disposition());
        PolicyRefused.unless(CorroborationPolicy.conclusion(said.conclusion(), chosen));
        PolicyRefused.unless(CorroborationPolicy.rationale(said.text()));
        this.examination = own;
        this.examiner = examiner;
        this.conclusion = said.conclusion();
        this.chosenRank = said.chosenRank();
        this.text = Text.required("text", said.text(), Signer.LONGEST_TEXT);
        this.signedAt = Objects.requireNonNull(at, "at");
        this.signedHash = contentHash();
    }

    private static Disposition better(Disposition own, Disposition other) {
        return other == Disposition.POSSIBLE ? other : own;
    }

    private String contentHash() {
        return Sha256.ofParts("statement/1", examination.publicId(), examination.signature().signedHash(),
                examiner.account(), examiner.name(), examiner.unit(), conclusion, chosenRank, text, signedAt);
    }

    boolean intact() {
        return contentHash().equals(signedHash);
    }

    boolean follows(Examination other) {
        return examination.publicId().equals(other.publicId());
    }

    boolean by(String account) {
        return examiner.account().equals(account);
    }

    Opinion opinion() {
        return new Opinion(conclusion,
                chosenRank == null ? null : examination.signature().ranked(chosenRank).enrolmentId());
    }

    StatementView view() {
        return new StatementView(examination.ordinal(), examiner.name(), examiner.unit(), signedAt, conclusion,
                chosenRank, text, signedHash);
    }

    String signedHash() {
        return signedHash;
    }
}
