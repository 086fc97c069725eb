package secondlook.gallery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import secondlook.shared.Caller;

/**
 * That the commanding officer has read which requests and leads an expungement touches (307.5-6.1.3.a). Written once
 * and never changed; until then the expungement waits in the commanding officer's menu.
 */
@Entity
@Table(name = "expungement_acknowledgement")
public class ExpungementAcknowledgement {

    @Id
    @Column(name = "expungement_id")
    private String expungementId;

    private String account;

    @Column(name = "account_name")
    private String accountName;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    protected ExpungementAcknowledgement() {
    }

    ExpungementAcknowledgement(Expungement expungement, Caller by, Instant at) {
        this.expungementId = expungement.id();
        this.account = by.account();
        this.accountName = Objects.requireNonNull(by.name(), "name");
        this.acknowledgedAt = Objects.requireNonNull(at, "at");
    }

    ExpungementView.Acknowledged view() {
        return new ExpungementView.Acknowledged(accountName, acknowledgedAt);
    }
}
