package secondlook.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/**
 * What the unit asks of the requester before it goes on (307.5-5.3, 5.4.1). Written once; its answer is a row of its
 * own, {@link Information}.
 */
@Entity
@Table(name = "request_question")
public class Question {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "request_question_seq")
    @SequenceGenerator(name = "request_question_seq", sequenceName = "request_question_seq", allocationSize = 1)
    private Long id;

    @Column(name = "request_id")
    private long requestId;

    private int ordinal;

    private String text;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "asked_by")
    private String askedBy;

    protected Question() {
    }

    /** The ordinal counts within the request, from 1. */
    Question(LeadRequest request, int ordinal, String text, String askedBy, Instant at) {
        this.requestId = request.id();
        this.ordinal = ordinal;
        this.text = Objects.requireNonNull(text, "text");
        this.askedBy = Objects.requireNonNull(askedBy, "askedBy");
        this.askedAt = Objects.requireNonNull(at, "at");
    }

    Long id() {
        return id;
    }

    int ordinal() {
        return ordinal;
    }

    /** @param answer null while there is none */
    QuestionView view(Information answer) {
        return new QuestionView(ordinal, askedAt, text, answer == null ? null : answer.answeredAt(),
                answer == null ? null : answer.text());
    }
}
