package secondlook.oversight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

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

    @Column(name = "drawn_at")
    private Instant drawnAt;

    @Column(name = "drawn_by")
    private String drawnBy;

    protected EvaluationDraw() {
    }

    EvaluationDraw(Evaluation of, String seed, String source, String drawnBy, Instant drawnAt) {
        this.evaluationId = of.id();
        this.seed = Objects.requireNonNull(seed, "seed");
        this.source = Objects.requireNonNull(source, "source");
        this.drawnBy = Objects.requireNonNull(drawnBy, "drawnBy");
        this.drawnAt = Objects.requireNonNull(drawnAt, "drawnAt");
    }

    String seed() {
        return seed;
    }

    String source() {
        return source;
    }

    Instant drawnAt() {
        return drawnAt;
    }
}
