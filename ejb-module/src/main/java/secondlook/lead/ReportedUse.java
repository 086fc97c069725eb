package secondlook.lead;

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
import secondlook.policy.LeadUse;
import secondlook.shared.Caller;

/** What the requester reported of a lead's use; reported again it is a row more, and the latest counts. */
@Entity
@Table(name = "reported_use")
class ReportedUse {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reported_use_seq")
    @SequenceGenerator(name = "reported_use_seq", sequenceName = "reported_use_seq", allocationSize = 1)
    private long id;

    @Column(name = "request_id")
    private String requestId;

    @Enumerated(EnumType.STRING)
    @Column(name = "lead_use")
    private LeadUse use;

    private String remark;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Column(name = "reported_by")
    private String reportedBy;

    protected ReportedUse() {
    }

    /** @param remark may be null */
    ReportedUse(String requestId, LeadUse use, String remark, Caller by, Instant at) {
        this.requestId = Objects.requireNonNull(requestId, "requestId");
        this.use = Objects.requireNonNull(use, "use");
        this.remark = remark;
        this.reportedBy = Objects.requireNonNull(by.account(), "by");
        this.reportedAt = Objects.requireNonNull(at, "at");
    }

    UseView view() {
        return new UseView(use, remark, reportedAt);
    }
}
