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
import secondlook.policy.NoticeRecipient;
import secondlook.shared.Sha256;

/**
 * One of the four notices of a violation of 3.5 (307.5-4.2), made in the act that confirmed it. Written once; it is
 * delivered when it has its {@link NoticeDelivery}.
 */
@Entity
@Table(name = "violation_notice")
public class ViolationNotice {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "violation_notice_seq")
    @SequenceGenerator(name = "violation_notice_seq", sequenceName = "violation_notice_seq", allocationSize = 1)
    private Long id;

    @Column(name = "violation_id")
    private Long violationId;

    @Enumerated(EnumType.STRING)
    private NoticeRecipient recipient;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "due_at")
    private Instant dueAt;

    private String sha256;

    protected ViolationNotice() {
    }

    /** The clock that the confirmation started. */
    record Clock(Instant from, Instant due) {
    }

    ViolationNotice(Long violationId, NoticeRecipient recipient, Clock clock, byte[] document) {
        this.violationId = Objects.requireNonNull(violationId, "violationId");
        this.recipient = Objects.requireNonNull(recipient, "recipient");
        this.madeAt = Objects.requireNonNull(clock.from(), "from");
        this.dueAt = Objects.requireNonNull(clock.due(), "due");
        this.sha256 = Sha256.of(document);
    }

    Long id() {
        return id;
    }

    Long violationId() {
        return violationId;
    }

    NoticeRecipient recipient() {
        return recipient;
    }

    Instant madeAt() {
        return madeAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    String sha256() {
        return sha256;
    }
}
