package secondlook.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import secondlook.shared.Text;

/**
 * That persons are to be erased out of the audit trail (307.5-7.9): one entry, or all of an account, which is kept as
 * its keyed hash alone. Written once, never changed; {@link ErasureDecision} says what became of it.
 */
@Entity
@Table(name = "audit_erasure_order")
public class ErasureOrder {

    private static final int LONGEST = 2000;
    private static final int LONGEST_AUTHORITY = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_erasure_order_seq")
    @SequenceGenerator(name = "audit_erasure_order_seq", sequenceName = "audit_erasure_order_seq", allocationSize = 1)
    private Long id;

    @Column(name = "sequence_number")
    private Long entry;

    @Column(name = "account_index")
    private byte[] accountIndex;

    private String reason;

    private String authority;

    @Column(name = "ordered_at")
    private Instant orderedAt;

    @Column(name = "ordered_by")
    private String orderedBy;

    protected ErasureOrder() {
    }

    ErasureOrder(NewErasure wanted, byte[] accountIndex, String orderedBy, Instant orderedAt) {
        this.entry = wanted.entry();
        this.accountIndex = accountIndex;
        this.reason = Text.required("reason", wanted.reason(), LONGEST);
        this.authority = Text.required("authority", wanted.authority(), LONGEST_AUTHORITY);
        this.orderedBy = Objects.requireNonNull(orderedBy, "orderedBy");
        this.orderedAt = Objects.requireNonNull(orderedAt, "orderedAt");
    }

    Long id() {
        return id;
    }

    Long entry() {
        return entry;
    }

    byte[] accountIndex() {
        return accountIndex;
    }

    String reason() {
        return reason;
    }

    String authority() {
        return authority;
    }

    String orderedBy() {
        return orderedBy;
    }

    /** With what was decided, null before that. */
    ErasureView view(ErasureDecision decision, long left) {
        boolean open = decision == null;
        return new ErasureView(id, entry, reason, authority, orderedAt, orderedBy, open ? null : decision.confirmed(),
                open ? null : decision.remark(), open ? 0 : decision.entries(), left, open ? null
                : decision.decidedAt(), open ? null : decision.decidedBy());
    }
}
