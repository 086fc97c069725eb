package secondlook.corroboration;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.List;
import secondlook.policy.Disposition;

/** What one sheet says of one candidate; the disposition is null while the sheet is unsigned and none was given. */
@Embeddable
class SignedDisposition {

    @Column(name = "sheet_position")
    private int position;

    @Column(name = "candidate_rank")
    private int rank;

    @Column(name = "enrolment_id")
    private long enrolmentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "disposition")
    private Disposition disposition;

    @Column(name = "note")
    private String note;

    protected SignedDisposition() {
    }

    SignedDisposition(Comparison comparison) {
        position = comparison.position();
        rank = comparison.rank();
        enrolmentId = comparison.enrolmentId();
        disposition = comparison.disposition();
        note = comparison.note();
    }

    /** For the hash, in a fixed order. */
    List<Object> parts() {
        return Arrays.asList(position, rank, enrolmentId, disposition, note);
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
