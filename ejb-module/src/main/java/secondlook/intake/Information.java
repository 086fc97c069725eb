package secondlook.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** What the requester answered to a {@link Question}; once, and never changed. */
@Entity
@Table(name = "request_information")
public class Information {

    @Id
    @Column(name = "question_id")
    private Long questionId;

    private String text;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "answered_by")
    private String answeredBy;

    protected Information() {
    }

    Information(Question question, String text, String answeredBy, Instant at) {
        this.questionId = Objects.requireNonNull(question.id(), "question");
        this.text = Objects.requireNonNull(text, "text");
        this.answeredBy = Objects.requireNonNull(answeredBy, "answeredBy");
        this.answeredAt = Objects.requireNonNull(at, "at");
    }

    String text() {
        return text;
    }

    Instant answeredAt() {
        return answeredAt;
    }
}
