package secondlook.corroboration;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import secondlook.shared.Conflict;
import secondlook.shared.Text;

/**
 * A supervisor took the seat of an examiner back who had opened an examination and not signed it (307.5-2.4, 5.4.3).
 * The examination is abandoned by it: kept as it was left, closed to everybody. Its examiner takes neither seat of that
 * round again, because an opinion begun twice is not a first look; a later round is open to them as to anybody who saw
 * what they saw. A signed examination cannot be released, so no opinion is ever put aside this way. Written once, never
 * changed; no version column: the row is only ever inserted.
 */
@Entity
@Table(name = "seat_release")
class SeatRelease {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "seat_release_seq")
    @SequenceGenerator(name = "seat_release_seq", sequenceName = "seat_release_seq", allocationSize = 1)
    private long id;

    @OneToOne(optional = false)
    @JoinColumn(name = "examination_id")
    private Examination examination;

    @Embedded
    private Signer supervisor;

    @Column(name = "reasons")
    private String reasons;

    @Column(name = "released_at")
    private Instant releasedAt;

    protected SeatRelease() {
    }

    SeatRelease(Examination examination, Signer supervisor, String reasons, Instant at) {
        if (examination.signed()) {
            throw new Conflict("This examination is signed; there is no seat to release.");
        }
        this.examination = examination;
        this.supervisor = Objects.requireNonNull(supervisor, "supervisor");
        this.reasons = Text.required("reasons", reasons, Signer.LONGEST_TEXT);
        this.releasedAt = Objects.requireNonNull(at, "at");
        examination.round().release(examination.ordinal());
    }

    /** What its examiner is told who comes back to it. */
    Conflict closed() {
        return new Conflict("A supervisor released your seat on this request at " + releasedAt + ": " + reasons);
    }
}
