package secondlook.oversight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import secondlook.audit.TrailPoint;

/** The seed of an evaluation and where it came from. Written once, never changed. */
@Entity
@Table(name = "evaluation_draw")
public class EvaluationDraw {

    @Id
    @Column(name = "evaluation_id")
    private Long evaluationId;

    private String seed;

    @Column(name = "seed_source")
    private String source;

    @Column(name = "seed_note")
    private String note;

    @Column(name = "drawn_at")
    private Instant drawnAt;

    @Column(name = "drawn_by")
    private String drawnBy;

    protected EvaluationDraw() {
    }

    EvaluationDraw(Evaluation of, TrailPoint seed, String drawnBy, Instant drawnAt) {
        this.evaluationId = of.id();
        this.seed = seed.hash();
        this.source = seed.source();
        this.note = Objects.requireNonNull(seed.note(), "note");
        this.drawnBy = Objects.requireNonNull(drawnBy, "drawnBy");
        this.drawnAt = Objects.requireNonNull(drawnAt, "drawnAt");
    }

    String seed() {
        return seed;
    }

    String source() {
        return source;
    }

    /** The checkpoint whose hash the seed is; null of a draw before it was one. */
    String note() {
        return note;
    }

    Instant drawnAt() {
        return drawnAt;
    }
}
