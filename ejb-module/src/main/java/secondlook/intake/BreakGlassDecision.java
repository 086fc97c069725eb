package secondlook.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import secondlook.shared.Text;

/** What a second person said of a break-glass access. Written once, never changed. */
@Entity
@Table(name = "break_glass_decision")
public class BreakGlassDecision {

    @Id
    @Column(name = "glass_id")
    private Long glassId;

    private boolean approved;

    private String remark;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    protected BreakGlassDecision() {
    }

    BreakGlassDecision(BreakGlass glass, boolean approved, String remark, String decidedBy, Instant decidedAt) {
        this.glassId = glass.id();
        this.approved = approved;
        this.remark = Text.required("remark", remark, BreakGlass.LONGEST_REASON);
        this.decidedBy = Objects.requireNonNull(decidedBy, "decidedBy");
        this.decidedAt = Objects.requireNonNull(decidedAt, "decidedAt");
    }

    boolean approved() {
        return approved;
    }

    BreakGlassView.Decided view() {
        return new BreakGlassView.Decided(approved, remark, decidedBy, decidedAt);
    }
}
