package secondlook.board;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import secondlook.policy.DeliveryMeans;
import secondlook.policy.ViolationPolicy;
import secondlook.shared.Text;

/** That a notice reached its recipient: how, whom, when, and who says so (307.5-4.2). Written once, never changed. */
@Entity
@Table(name = "notice_delivery")
public class NoticeDelivery {

    private static final int LONGEST_ADDRESSEE = 300;

    @Id
    @Column(name = "notice_id")
    private Long noticeId;

    @Enumerated(EnumType.STRING)
    private DeliveryMeans means;

    @Column(name = "to_whom")
    private String toWhom;

    @Column(name = "delivered_at")
    private Instant deliveredAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorder_name")
    private String recorderName;

    protected NoticeDelivery() {
    }

    NoticeDelivery(ViolationNotice of, ViolationPolicy.Delivery delivery, Stamp stamp) {
        this.noticeId = of.id();
        this.means = Objects.requireNonNull(delivery.means(), "means");
        this.toWhom = Text.required("toWhom", delivery.toWhom(), LONGEST_ADDRESSEE);
        this.deliveredAt = Objects.requireNonNull(delivery.at(), "at");
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.account();
        this.recorderName = stamp.name();
    }

    DeliveryView view() {
        return new DeliveryView(means, toWhom, deliveredAt, recordedAt, recorderName);
    }
}
