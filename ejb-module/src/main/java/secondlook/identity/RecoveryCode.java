package secondlook.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * One recovery code of an account, for the day when the authenticator is not at hand: shown once when it is made, kept
 * as a keyed hash, good for one use (307.5-7.1).
 */
@Entity
@Table(name = "account_recovery_code")
public class RecoveryCode {

    @Id
    private String id;

    @Version
    private long version;

    private String username;

    @Column(name = "code_hash")
    private String hash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected RecoveryCode() {
    }

    RecoveryCode(String username, String hash, Instant createdAt) {
        this.id = UUID.randomUUID().toString();
        this.username = username;
        this.hash = hash;
        this.createdAt = createdAt;
    }

    void used(Instant at) {
        usedAt = at;
    }
}
