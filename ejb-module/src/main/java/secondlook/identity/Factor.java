package secondlook.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * A second factor of an account (307.5-7.1): offered, then confirmed by its first use, and good until it is removed.
 * What it needs to be checked is sealed under a key of its own. The version makes two uses of one code at the same
 * moment collide, so that one of them fails.
 */
@Entity
@Table(name = "account_factor")
public class Factor {

    @Id
    private String id;

    @Version
    private long version;

    private String username;

    @Enumerated(EnumType.STRING)
    private FactorKind kind;

    @Column(name = "wrapped_key")
    private String wrappedKey;

    private String sealed;

    @Column(name = "last_step")
    private Long lastStep;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected Factor() {
    }

    Factor(String username, FactorKind kind, Instant createdAt) {
        this.id = UUID.randomUUID().toString();
        this.username = username;
        this.kind = kind;
        this.createdAt = createdAt;
    }

    /** What the sealed bytes are, for the vault. */
    String about() {
        return "second factor " + id + " of " + username;
    }

    /** Keeps what the factor is checked with, sealed. */
    void keep(String newWrappedKey, byte[] newSealed) {
        this.wrappedKey = newWrappedKey;
        this.sealed = Base64.getEncoder().encodeToString(newSealed);
    }

    /** Used; the first use confirms it. Every code up to this step is worth nothing from now on. */
    void used(long step, Instant at) {
        lastStep = step;
        lastUsedAt = at;
        if (confirmedAt == null) {
            confirmedAt = at;
        }
    }

    boolean confirmed() {
        return confirmedAt != null;
    }

    FactorKind kind() {
        return kind;
    }

    Long lastStep() {
        return lastStep;
    }

    String wrappedKey() {
        return wrappedKey;
    }

    byte[] sealed() {
        return Base64.getDecoder().decode(sealed);
    }
}
