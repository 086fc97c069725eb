package secondlook.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** That a program did an act under a key of its own, so that the same again is no second act. Written once. */
@Entity
@Table(name = "keyed_act")
public class KeyedAct {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "keyed_act_seq")
    @SequenceGenerator(name = "keyed_act_seq", sequenceName = "keyed_act_seq", allocationSize = 1)
    private Long id;

    private String account;

    @Column(name = "idempotency_key")
    private String key;

    @Column(name = "payload_sha256")
    private String payloadSha256;

    @Column(name = "at_time")
    private Instant at;

    protected KeyedAct() {
    }

    KeyedAct(String account, String key, String payloadSha256, Instant at) {
        this.account = Objects.requireNonNull(account, "account");
        this.key = Objects.requireNonNull(key, "key");
        this.payloadSha256 = Objects.requireNonNull(payloadSha256, "payloadSha256");
        this.at = Objects.requireNonNull(at, "at");
    }

    boolean sameAs(String otherPayload) {
        return payloadSha256.equals(otherPayload);
    }
}
