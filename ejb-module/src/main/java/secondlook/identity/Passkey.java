package secondlook.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import secondlook.shared.Text;

/**
 * A passkey that a member enrolled as a second factor (307.5-7.1): the public half of a key that never leaves his
 * device. It is used until he, or the LASO with his other factors, removes it. Its counter only grows; one that does
 * not betrays a copied device and is refused.
 */
@Entity
@Table(name = "passkey")
class Passkey {

    private static final int LONGEST_LABEL = 60;

    @Id
    @Column(name = "credential_id")
    private String credentialId;

    @Version
    private long version;

    private String username;

    private String label;

    @Column(name = "credential_data")
    private byte[] credentialData;

    @Column(name = "signature_count")
    private long signatureCount;

    @Column(name = "copyable")
    private boolean copyable;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used")
    private Instant lastUsed;

    protected Passkey() {
    }

    Passkey(String username, String label, EnrolledKey key, Instant createdAt) {
        this.username = Objects.requireNonNull(username, "username");
        this.label = Text.required("label", label, LONGEST_LABEL);
        this.credentialId = key.credentialId();
        this.credentialData = key.credentialData();
        this.signatureCount = key.signatureCount();
        this.copyable = key.copyable();
        this.createdAt = Objects.requireNonNull(createdAt, "createdAt");
    }

    /** What the ceremony needs to check an answer of this key. */
    EnrolledKey key() {
        return new EnrolledKey(credentialId, credentialData, signatureCount, copyable);
    }

    void used(long count, Instant at) {
        signatureCount = count;
        lastUsed = at;
    }

    String username() {
        return username;
    }

    String label() {
        return label;
    }

    PasskeyView view() {
        return new PasskeyView(credentialId, label, createdAt, lastUsed, copyable);
    }
}
