package secondlook.board;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import secondlook.shared.Text;

/** An alarm of a register. Raised once a job and slot, whichever server comes first; written once, never changed. */
@Entity
@Table(name = "board_alert")
public class BoardAlert {

    private static final int LONGEST_MESSAGE = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "board_alert_seq")
    @SequenceGenerator(name = "board_alert_seq", sequenceName = "board_alert_seq", allocationSize = 1)
    private Long id;

    private String job;

    private String slot;

    private String subject;

    private String message;

    @Column(name = "raised_at")
    private Instant raisedAt;

    protected BoardAlert() {
    }

    BoardAlert(DueAlert due, Instant raisedAt) {
        this.job = Objects.requireNonNull(due.job(), "job");
        this.slot = Objects.requireNonNull(due.slot(), "slot");
        this.subject = Objects.requireNonNull(due.subject(), "subject");
        this.message = Text.cut(due.message(), LONGEST_MESSAGE);
        this.raisedAt = Objects.requireNonNull(raisedAt, "raisedAt");
    }

    Long id() {
        return id;
    }

    String subject() {
        return subject;
    }

    String message() {
        return message;
    }

    Instant raisedAt() {
        return raisedAt;
    }
}
