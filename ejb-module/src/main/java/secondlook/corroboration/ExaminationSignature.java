package secondlook.corroboration;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import secondlook.policy.Conclusion;
import secondlook.policy.CorroborationPolicy;
import secondlook.policy.CorroborationPolicy.Opinion;
import secondlook.shared.Invalid;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Sha256;
import secondlook.shared.Text;

/**
 * What an examiner signed: every disposition, the conclusion, the candidate put forward, the rationale, the time, and a
 * hash over all of it and over the sheet it was worked out on. Written once; the tables refuse any change, so there is
 * no version column (307.5-5.4.3, 7.4).
 */
@Entity
@Table(name = "examination_signature")
class ExaminationSignature {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "examination_signature_seq")
    @SequenceGenerator(name = "examination_signature_seq", sequenceName = "examination_signature_seq",
            allocationSize = 1)
    private long id;

    @OneToOne(optional = false)
    @JoinColumn(name = "examination_id")
    private Examination examination;

    @ElementCollection
    @CollectionTable(name = "signed_disposition", joinColumns = @JoinColumn(name = "signature_id"))
    @OrderBy("position")
    private List<SignedDisposition> dispositions = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    @Column(name = "conclusion")
    private Conclusion conclusion;

    @Column(name = "chosen_rank")
    private Integer chosenRank;

    @Column(name = "rationale")
    private String rationale;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "signed_hash")
    private String signedHash;

    protected ExaminationSignature() {
    }

    /** Refused until every candidate has its disposition and conclusion, choice and rationale fit together. */
    ExaminationSignature(Examination examination, List<SignedDisposition> dispositions, Opining opining, Instant at) {
        PolicyRefused.unless(CorroborationPolicy.complete(
                dispositions.stream().map(SignedDisposition::disposition).toList()));
        SignedDisposition chosen = opining.chosenPosition() == null ? null
                : at(dispositions, opining.chosenPosition());
        PolicyRefused.unless(CorroborationPolicy.conclusion(opining.conclusion(),
                chosen == null ? null : chosen.disposition()));
        PolicyRefused.unless(CorroborationPolicy.rationale(opining.rationale()));
        this.examination = Objects.requireNonNull(examination, "examination");
        this.dispositions.addAll(dispositions);
        this.conclusion = opining.conclusion();
        this.chosenRank = chosen == null ? null : chosen.rank();
        this.rationale = Text.required("rationale", opining.rationale(), Signer.LONGEST_TEXT);
        this.signedAt = Objects.requireNonNull(at, "at");
        this.signedHash = contentHash();
    }

    /** What an examiner wants to sign; chosenPosition is null when nobody is put forward. */
    record Opining(Conclusion conclusion, Integer chosenPosition, String rationale) {
    }

    private static SignedDisposition at(List<SignedDisposition> dispositions, int position) {
        return dispositions.stream().filter(d -> d.position() == position).findFirst().orElseThrow(
                () -> new Invalid("chosenPosition", "There is no candidate at this position."));
    }

    private String contentHash() {
        List<Object> parts = new ArrayList<>(examination.parts());
        parts.add(dispositions.size());
        dispositions.forEach(d -> parts.addAll(d.parts()));
        parts.addAll(Arrays.asList(conclusion, chosenRank, rationale, signedAt));
        return Sha256.ofParts(parts.toArray());
    }

    /** Whether what is stored is still what was signed. */
    boolean intact() {
        return contentHash().equals(signedHash);
    }

    Opinion opinion() {
        return new Opinion(conclusion, chosenRank == null ? null : ranked(chosenRank).enrolmentId());
    }

    SignedDisposition ranked(int rank) {
        return dispositions.stream().filter(d -> d.rank() == rank).findFirst().orElseThrow(
                () -> new Invalid("chosenRank", "There is no candidate of this rank."));
    }

    Integer chosenPosition() {
        return chosenRank == null ? null : ranked(chosenRank).position();
    }

    List<SignedDisposition> dispositions() {
        return List.copyOf(dispositions);
    }

    Conclusion conclusion() {
        return conclusion;
    }

    Integer chosenRank() {
        return chosenRank;
    }

    String rationale() {
        return rationale;
    }

    Instant signedAt() {
        return signedAt;
    }

    String signedHash() {
        return signedHash;
    }
}
