package secondlook.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import secondlook.policy.RetentionKind;
import secondlook.shared.Erased;

/**
 * What was erased: kind, key, hash and size, never what it showed. Written by the transaction that erased, kept for
 * good.
 */
@Entity
@Table(name = "purged_object")
public class PurgedObject {

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private RetentionKind kind;

    @Column(name = "object_key")
    private String key;

    @Column(name = "request_id")
    private String requestId;

    private String sha256;

    @Column(name = "byte_count")
    private long bytes;

    @Enumerated(EnumType.STRING)
    private PurgeCause cause;

    @Column(name = "erased_at")
    private Instant erasedAt;

    protected PurgedObject() {
    }

    PurgedObject(Erased erased, PurgeCause cause) {
        this.id = erased.id();
        this.kind = erased.kind();
        this.key = erased.key();
        this.requestId = erased.requestId();
        this.sha256 = erased.sha256();
        this.bytes = erased.bytes();
        this.cause = cause;
        this.erasedAt = erased.at();
    }

    PurgeCause cause() {
        return cause;
    }

    Erased erased() {
        return new Erased(id, kind, key, requestId, sha256, bytes, erasedAt);
    }
}
