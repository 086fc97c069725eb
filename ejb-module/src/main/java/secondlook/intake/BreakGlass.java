package secondlook.intake;

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
import secondlook.policy.BreakGlassPolicy;
import secondlook.policy.DutyLimits;
import secondlook.policy.Role;
import secondlook.shared.Caller;
import secondlook.shared.Text;

/**
 * One member's access to one case that is not the member's work (307.5-6.1.2.c, 7.4): open for some hours, decided on
 * by a second person, ended by itself or by a decision against it. Written once; decision and looks are rows of their
 * own.
 */
@Entity
@Table(name = "break_glass")
public class BreakGlass {

    static final int LONGEST_REASON = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "break_glass_seq")
    @SequenceGenerator(name = "break_glass_seq", sequenceName = "break_glass_seq", allocationSize = 1)
    private Long id;

    @Column(name = "request_id")
    private Long requestId;

    private String account;

    @Column(name = "account_name")
    private String accountName;

    @Enumerated(EnumType.STRING)
    @Column(name = "account_role")
    private Role accountRole;

    private String reason;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "decide_by")
    private Instant decideBy;

    protected BreakGlass() {
    }

    BreakGlass(LeadRequest request, Caller who, String reason, Instant openedAt, DutyLimits limits) {
        this.requestId = request.id();
        this.account = who.account();
        this.accountName = Objects.requireNonNull(who.name(), "name");
        this.accountRole = who.role();
        this.reason = Text.required("reason", reason, LONGEST_REASON);
        this.openedAt = Objects.requireNonNull(openedAt, "openedAt");
        this.endsAt = BreakGlassPolicy.endsAt(openedAt, limits);
        this.decideBy = BreakGlassPolicy.decideBy(openedAt, limits);
    }

    Long id() {
        return id;
    }

    Long requestId() {
        return requestId;
    }

    String account() {
        return account;
    }

    Instant openedAt() {
        return openedAt;
    }

    BreakGlassView view(LeadRequest of, BreakGlassDecision decision, long looks, Instant now) {
        boolean decided = decision != null;
        boolean open = now.isBefore(endsAt) && !(decided && !decision.approved());
        return new BreakGlassView(id, of.publicId(), of.number(), of.investigation().caseNumber(), account, accountName,
                accountRole, reason, openedAt, endsAt, decideBy, open, !decided && now.isAfter(decideBy), looks,
                decided ? decision.view() : null);
    }
}
