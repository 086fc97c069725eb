package secondlook.corroboration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import secondlook.policy.Disposition;

/**
 * One candidate on one examiner's sheet: where it stands there, and the draft of its disposition. The draft may change
 * until the examination is signed; what counts from then on is the {@link SignedDisposition} copied from it.
 */
@Entity
@Table(name = "examination_comparison")
class Comparison {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "examination_comparison_seq")
    @SequenceGenerator(name = "examination_comparison_seq", sequenceName = "examination_comparison_seq",
            allocationSize = 50)
    private long id;

    @Version
    private long version;

    @ManyToOne(optional = false)
    @JoinColumn(name = "examination_id", updatable = false)
    private Examination examination;

    @Column(name = "sheet_position", updatable = false)
    private int position;

    @Column(name = "candidate_rank", updatable = false)
    private int rank;

    @Column(name = "enrolment_id", updatable = false)
    private long enrolmentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "disposition")
    private Disposition disposition;

    @Column(name = "note")
    private String note;

    protected Comparison() {
    }

    Comparison(Examination examination, int position, int rank, long enrolmentId) {
        this.examination = Objects.requireNonNull(examination, "examination");
        if (position < 0 || rank < 1) {
            throw new IllegalArgumentException("Position from 0, rank from 1: " + position + ", " + rank);
        }
        this.position = position;
        this.rank = rank;
        this.enrolmentId = enrolmentId;
    }

    void dispose(Disposition given, String why) {
        disposition = Objects.requireNonNull(given, "disposition");
        note = why;
    }

    int position() {
        return position;
    }

    int rank() {
        return rank;
    }

    long enrolmentId() {
        return enrolmentId;
    }

    Disposition disposition() {
        return disposition;
    }

    String note() {
        return note;
    }
}
