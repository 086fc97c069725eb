package secondlook.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import secondlook.policy.HoldAuthority;
import secondlook.policy.RetentionPolicy;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;

/**
 * A request is kept as evidence (307.5-6.1.3.b): placed by the supervision or the LASO with authority, reason and a day
 * of review, reviewed and in the end lifted by the commanding officer. As long as one holds, nothing of the request is
 * purged; what 5.4.6 removes is kept only where the authority stands on other law.
 */
@Entity
@Table(name = "evidentiary_hold")
public class EvidentiaryHold {

    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "request_id")
    private String requestId;

    @Enumerated(EnumType.STRING)
    private HoldAuthority authority;

    private String reference;

    private String reason;

    @Column(name = "review_on")
    private LocalDate reviewOn;

    @Column(name = "placed_at")
    private Instant placedAt;

    @Column(name = "placed_by")
    private String placedBy;

    @Column(name = "placed_name")
    private String placedName;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    @Column(name = "reviewed_by")
    private String reviewedBy;

    @Column(name = "lifted_at")
    private Instant liftedAt;

    @Column(name = "lifted_by")
    private String liftedBy;

    @Column(name = "lifted_reason")
    private String liftedReason;

    protected EvidentiaryHold() {
    }

    EvidentiaryHold(LeadRequest request, RetentionPolicy.Hold hold, Caller by, Instant at) {
        this.id = UUID.randomUUID().toString();
        this.requestId = request.publicId();
        this.authority = Objects.requireNonNull(hold.authority(), "authority");
        this.reference = hold.reference();
        this.reason = Objects.requireNonNull(hold.reason(), "reason");
        this.reviewOn = Objects.requireNonNull(hold.reviewOn(), "reviewOn");
        this.placedBy = by.account();
        this.placedName = by.name();
        this.placedAt = Objects.requireNonNull(at, "at");
    }

    void reviewed(LocalDate next, Caller by, Instant at) {
        requireOpen();
        reviewOn = Objects.requireNonNull(next, "next");
        reviewedBy = by.name();
        reviewedAt = at;
    }

    void lift(String why, Caller by, Instant at) {
        requireOpen();
        liftedReason = Objects.requireNonNull(why, "why");
        liftedBy = by.name();
        liftedAt = at;
    }

    private void requireOpen() {
        if (liftedAt != null) {
            throw new Conflict("This hold has been lifted already. Open the page again.");
        }
    }

    String requestId() {
        return requestId;
    }

    HoldAuthority authority() {
        return authority;
    }

    HoldView view(String requestNumber) {
        return new HoldView(id, requestId, requestNumber, authority, reference, reason, reviewOn, placedName, placedAt,
                reviewedBy, reviewedAt);
    }
}
