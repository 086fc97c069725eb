package secondlook.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import secondlook.shared.Text;

/** What was decided on one account in one review, by whom and why. Written once, never changed. */
@Entity
@Table(name = "access_review_decision")
public class AccessReviewDecision {

    private static final int LONGEST_REASON = 500;

    @Id
    @Column(name = "item_id")
    private Long itemId;

    @Enumerated(EnumType.STRING)
    private ReviewOutcome outcome;

    private String reason;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    protected AccessReviewDecision() {
    }

    AccessReviewDecision(AccessReviewItem item, ReviewOutcome outcome, String reason, String decidedBy,
                         Instant decidedAt) {
        this.itemId = item.id();
        this.outcome = Objects.requireNonNull(outcome, "outcome");
        this.reason = Text.required("reason", reason, LONGEST_REASON);
        this.decidedBy = Objects.requireNonNull(decidedBy, "decidedBy");
        this.decidedAt = Objects.requireNonNull(decidedAt, "decidedAt");
    }

    Long itemId() {
        return itemId;
    }

    ReviewOutcome outcome() {
        return outcome;
    }

    String reason() {
        return reason;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
