package secondlook.board;

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
import java.util.Objects;
import secondlook.policy.BreachStepKind;
import secondlook.shared.Text;

/** What was done about a breach (307.5-7.2): assessed, one agency notified, individuals decided on. Written once. */
@Entity
@Table(name = "breach_step")
public class BreachStep {

    private static final int LONGEST_REMARK = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "breach_step_seq")
    @SequenceGenerator(name = "breach_step_seq", sequenceName = "breach_step_seq", allocationSize = 1)
    private Long id;

    @Column(name = "breach_id")
    private Long breachId;

    @Enumerated(EnumType.STRING)
    private BreachStepKind kind;

    private String agency;

    private boolean affirmed;

    private String remark;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "done_by")
    private String doneBy;

    @Column(name = "doer_name")
    private String doerName;

    protected BreachStep() {
    }

    BreachStep(Breach of, Done done, Stamp stamp) {
        this.breachId = of.id();
        this.kind = Objects.requireNonNull(done.kind(), "kind");
        this.agency = done.agency() == null ? "" : done.agency();
        this.affirmed = done.affirmed();
        this.remark = Text.required("remark", done.remark(), LONGEST_REMARK);
        this.doneAt = stamp.at();
        this.doneBy = stamp.account();
        this.doerName = stamp.name();
    }

    /**
     * What was done.
     *
     * @param agency   that was notified; null with the others
     * @param affirmed the assessment confirms the breach; the individuals are to be notified; true of a notice
     */
    record Done(BreachStepKind kind, String agency, boolean affirmed, String remark) {
    }

    BreachStepKind kind() {
        return kind;
    }

    String agency() {
        return agency;
    }

    boolean affirmed() {
        return affirmed;
    }

    Instant doneAt() {
        return doneAt;
    }

    BreachStepView view() {
        return new BreachStepView(kind, agency, affirmed, remark, doneAt, doerName);
    }
}
