package secondlook.post;

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
import secondlook.shared.Text;

/** One attempt to send a letter and how it ended. Written once, never changed. */
@Entity
@Table(name = "post_attempt")
class LetterAttempt {

    private static final int LONGEST_ANSWER = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "post_attempt_seq")
    @SequenceGenerator(name = "post_attempt_seq", sequenceName = "post_attempt_seq", allocationSize = 1)
    private Long id;

    @Column(name = "letter_id")
    private Long letterId;

    @Column(name = "attempt_number")
    private int number;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    private AttemptOutcome outcome;

    private String answer;

    protected LetterAttempt() {
    }

    LetterAttempt(Letter of, Instant at, AttemptOutcome outcome, String answer) {
        this.letterId = of.id();
        this.number = of.attempts();
        this.endedAt = at;
        this.outcome = outcome;
        this.answer = Text.cut(answer, LONGEST_ANSWER);
    }

    AttemptView view() {
        return new AttemptView(number, endedAt, outcome, answer);
    }
}
