package secondlook.oversight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import secondlook.shared.Text;

/** What was found on one item, in writing. Written once, never changed. */
@Entity
@Table(name = "evaluation_finding")
public class EvaluationFinding {

    private static final int LONGEST_REMARK = 2000;

    @Id
    @Column(name = "item_id")
    private Long itemId;

    @Enumerated(EnumType.STRING)
    private FindingKind kind;

    private String remark;

    @Column(name = "violation_id")
    private Long violationId;

    @Column(name = "found_at")
    private Instant foundAt;

    @Column(name = "found_by")
    private String foundBy;

    protected EvaluationFinding() {
    }

    /** The violation is its number in the register, null unless one is suspected. */
    EvaluationFinding(EvaluationItem item, NewFinding found, Long violation, String foundBy, Instant foundAt) {
        this.itemId = item.id();
        this.kind = Objects.requireNonNull(found.kind(), "kind");
        this.remark = Text.required("remark", found.remark(), LONGEST_REMARK);
        this.violationId = violation;
        this.foundBy = Objects.requireNonNull(foundBy, "foundBy");
        this.foundAt = Objects.requireNonNull(foundAt, "foundAt");
    }

    Long itemId() {
        return itemId;
    }

    FindingKind kind() {
        return kind;
    }

    String remark() {
        return remark;
    }

    Long violationId() {
        return violationId;
    }

    Instant foundAt() {
        return foundAt;
    }

    String foundBy() {
        return foundBy;
    }
}
