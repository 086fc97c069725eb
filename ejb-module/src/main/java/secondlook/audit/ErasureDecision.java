package secondlook.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import secondlook.shared.Text;

/** What the commanding officer decided on an ordered erasure. Written once, never changed. */
@Entity
@Table(name = "audit_erasure_decision")
public class ErasureDecision {

    private static final int LONGEST = 2000;

    @Id
    @Column(name = "order_id")
    private Long orderId;

    private boolean confirmed;

    private String remark;

    private long entries;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    protected ErasureDecision() {
    }

    /** Confirmed over so many entries; 0 refuses. */
    ErasureDecision(ErasureOrder of, long entries, String remark, String decidedBy, Instant decidedAt) {
        this.orderId = of.id();
        this.confirmed = entries > 0;
        this.entries = entries;
        this.remark = Text.required("remark", remark, LONGEST);
        this.decidedBy = Objects.requireNonNull(decidedBy, "decidedBy");
        this.decidedAt = Objects.requireNonNull(decidedAt, "decidedAt");
    }

    boolean confirmed() {
        return confirmed;
    }

    String remark() {
        return remark;
    }

    long entries() {
        return entries;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String decidedBy() {
        return decidedBy;
    }
}
