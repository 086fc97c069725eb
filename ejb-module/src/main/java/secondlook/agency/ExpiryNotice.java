package secondlook.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/**
 * Both sides were told by mail that an agreement expires within so many days (307.5-5.5.a). Written once for each of
 * the days of warning: its key keeps two servers from telling it twice.
 */
@Entity
@Table(name = "agency_expiry_notice")
public class ExpiryNotice {

    @Id
    private String id;

    @Column(name = "agreement_id")
    private String agreementId;

    private int days;

    @Column(name = "told_at")
    private Instant toldAt;

    protected ExpiryNotice() {
    }

    ExpiryNotice(String agreementId, int days, Instant toldAt) {
        this.id = key(agreementId, days);
        this.agreementId = agreementId;
        this.days = days;
        this.toldAt = Objects.requireNonNull(toldAt, "toldAt");
    }

    static String key(String agreementId, int days) {
        return Objects.requireNonNull(agreementId, "agreementId") + "/" + days;
    }
}
