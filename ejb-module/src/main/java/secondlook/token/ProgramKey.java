package secondlook.token;

import com.nimbusds.jose.jwk.JWK;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.text.ParseException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import secondlook.shared.Conflict;

/**
 * A public key or a certificate by which a program of an agency proves who it is (307.5-5.5). Registered by the LASO,
 * good until it is removed, which counts from the next call; a program may have several, so that it can change them
 * without a pause. A removed one is never taken again, from nobody.
 */
@Entity
@Table(name = "token_program_key")
public class ProgramKey {

    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "client_id")
    private String clientId;

    @Enumerated(EnumType.STRING)
    private KeyKind kind;

    private String kid;

    private String thumbprint;

    private String jwk;

    private String subject;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "registered_by")
    private String registeredBy;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Column(name = "removed_by")
    private String removedBy;

    protected ProgramKey() {
    }

    /** By whom and when. */
    record Registered(String by, Instant at) {

        Registered {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(at, "at");
        }
    }

    private ProgramKey(String clientId, KeyKind kind, String kid, String thumbprint, Registered registered) {
        this.id = UUID.randomUUID().toString();
        this.clientId = Objects.requireNonNull(clientId, "clientId");
        this.kind = kind;
        this.kid = Objects.requireNonNull(kid, "kid");
        this.thumbprint = Objects.requireNonNull(thumbprint, "thumbprint");
        this.registeredBy = registered.by();
        this.registeredAt = registered.at();
    }

    static ProgramKey of(String clientId, JWK publicKey, Registered registered) {
        ProgramKey key = new ProgramKey(clientId, KeyKind.PUBLIC_KEY, publicKey.getKeyID(),
                PublicKeys.thumbprint(publicKey), registered);
        key.jwk = publicKey.toJSONString();
        return key;
    }

    static ProgramKey of(String clientId, PublicKeys.Certificate certificate, Registered registered) {
        ProgramKey key = new ProgramKey(clientId, KeyKind.CERTIFICATE, certificate.thumbprint(),
                certificate.thumbprint(), registered);
        key.subject = certificate.subject();
        return key;
    }

    void remove(String account, Instant at) {
        if (removed()) {
            throw new Conflict("This key was removed already.");
        }
        removedBy = Objects.requireNonNull(account, "account");
        removedAt = Objects.requireNonNull(at, "at");
    }

    boolean removed() {
        return removedAt != null;
    }

    JWK publicKey() {
        try {
            return JWK.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("The stored key cannot be read: " + id, e);
        }
    }

    String id() {
        return id;
    }

    String clientId() {
        return clientId;
    }

    String kid() {
        return kid;
    }

    ProgramKeyView view() {
        String algorithm = kind == KeyKind.CERTIFICATE ? subject : PublicKeys.algorithms(publicKey());
        return new ProgramKeyView(id, clientId, kind, kid, algorithm, registeredAt, removedAt);
    }
}
