package secondlook.corroboration;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import secondlook.corroboration.ExaminationSignature.Opining;
import secondlook.policy.CorroborationPolicy.Opinion;
import secondlook.policy.Disposition;
import secondlook.shared.Conflict;
import secondlook.shared.Invalid;
import secondlook.shared.Text;

/**
 * One examiner's comparison of the probe with every candidate. It is opened once with its order of candidates, gets one
 * disposition a candidate, and is signed once; from then on neither this class nor the tables let anything be changed
 * (307.5-2.3, 2.4, 5.4.3). One that is never signed is abandoned by a {@link SeatRelease}: it is kept as it was left,
 * shown to nobody, and the next examiner of the seat begins on a sheet of the next attempt. No version column: the row
 * itself is only ever inserted.
 */
@Entity
@Table(name = "examination")
class Examination {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "examination_seq")
    @SequenceGenerator(name = "examination_seq", sequenceName = "examination_seq", allocationSize = 1)
    private long id;

    @Column(name = "public_id")
    private String publicId;

    @ManyToOne(optional = false)
    @JoinColumn(name = "parts_id")
    private Round round;

    @Column(name = "ordinal")
    private int ordinal;

    /** Counts the sheets opened on the same seat of the round, from 1. */
    @Column(name = "attempt")
    private int attempt;

    @Embedded
    private Signer examiner;

    /** Of the shuffled order; null when the sheet is in rank order. */
    @Column(name = "shuffle_seed")
    private Long seed;

    @Column(name = "opened_at")
    private Instant openedAt;

    @OneToMany(mappedBy = "examination", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<Comparison> comparisons = new ArrayList<>();

    @OneToOne(mappedBy = "examination", cascade = CascadeType.PERSIST)
    private ExaminationSignature signature;

    protected Examination() {
    }

    /**
     * Opens a sheet.
     *
     * @param ordinal    1 or 2; the second is always blind
     * @param enrolments the candidates, best first; a search that lists nobody is corroborated the same way
     */
    Examination(Round round, int ordinal, Signer examiner, List<Long> enrolments, Opening opening) {
        this.round = Objects.requireNonNull(round, "round");
        this.examiner = Objects.requireNonNull(examiner, "examiner");
        this.openedAt = Objects.requireNonNull(opening.at(), "openedAt");
        if (ordinal != 1 && ordinal != 2 || ordinal == 2 && opening.seed() == null) {
            throw new IllegalArgumentException("The first or the second examination, the second one shuffled");
        }
        this.publicId = UUID.randomUUID().toString();
        this.ordinal = ordinal;
        this.attempt = opening.attempt();
        this.seed = opening.seed();
        for (int rank : SheetOrder.ranks(enrolments.size(), seed)) {
            comparisons.add(new Comparison(this, comparisons.size(), rank, enrolments.get(rank - 1)));
        }
    }

    /** When a sheet is opened, the seed of its order (null for rank order), and the how manieth it is on its seat. */
    record Opening(Instant at, Long seed, int attempt) {
    }

    void dispose(int position, Disposition disposition, String note) {
        refuseWhenSigned();
        if (disposition == null) {
            throw new Invalid("disposition", "Choose a disposition: excluded, possible or not comparable.");
        }
        at(position).dispose(disposition, Text.optional("note", note, Signer.LONGEST_TEXT));
    }

    /** Signs what is on the sheet together with the conclusion; refused until it is complete. */
    void sign(Opining opining, Instant at) {
        refuseWhenSigned();
        signature = new ExaminationSignature(this, candidates(), opining, at);
    }

    private void refuseWhenSigned() {
        if (signed()) {
            throw new Conflict("You have signed this examination; nothing on it can be changed.");
        }
    }

    /**
     * The sheet's part of what a signature covers, in a fixed order. A first attempt is covered as it was before there
     * were others, so that older signatures stay good.
     */
    List<Object> parts() {
        List<Object> parts = new ArrayList<>(Arrays.asList("examination/1", publicId, round.requestId(),
                round.number(), round.searchId(), ordinal, examiner.account(), examiner.name(), examiner.unit(), seed,
                openedAt));
        if (attempt != 1) {
            parts.add(attempt);
        }
        return parts;
    }

    /** Every candidate in the order of the sheet: as signed, before that as drafted. */
    List<SignedDisposition> candidates() {
        return signed() ? signature.dispositions() : comparisons.stream().map(SignedDisposition::new).toList();
    }

    Comparison at(int position) {
        if (position < 0 || position >= comparisons.size()) {
            throw new Invalid("position", "There is no candidate at this position.");
        }
        return comparisons.get(position);
    }

    /** What was concluded; null before it is signed. */
    Opinion opinion() {
        return signed() ? signature.opinion() : null;
    }

    OpinionView view() {
        return new OpinionView(ordinal, examiner.name(), examiner.unit(), signature.signedAt(),
                signature.conclusion(), signature.chosenRank(), signature.rationale(), signature.signedHash(), seed,
                signature.dispositions().stream().sorted(Comparator.comparingInt(SignedDisposition::rank))
                        .map(d -> new DispositionView(d.rank(), d.disposition(), d.note())).toList());
    }

    boolean by(String account) {
        return examiner.account().equals(account);
    }

    boolean blind() {
        return seed != null;
    }

    boolean signed() {
        return signature != null;
    }

    /** Null before it is signed. */
    ExaminationSignature signature() {
        return signature;
    }

    long id() {
        return id;
    }

    String publicId() {
        return publicId;
    }

    Round round() {
        return round;
    }

    int ordinal() {
        return ordinal;
    }

    Signer examiner() {
        return examiner;
    }

    Instant openedAt() {
        return openedAt;
    }
}
