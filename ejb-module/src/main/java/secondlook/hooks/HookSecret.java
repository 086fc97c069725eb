package secondlook.hooks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import secondlook.shared.KeyVault;
import secondlook.shared.ObjectKey;

/**
 * What the messages to one endpoint are signed with, sealed under a key of its own (307.5-7.1). After a rotation it
 * signs beside its successor until the overlap ends.
 */
@Entity
@Table(name = "hook_secret")
public class HookSecret {

    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "endpoint_id")
    private String endpointId;

    @Column(name = "wrapped_key")
    private String wrappedKey;

    private String sealed;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    protected HookSecret() {
    }

    HookSecret(HookEndpoint endpoint, byte[] secret, KeyVault vault, Instant madeAt) {
        this.id = UUID.randomUUID().toString();
        this.endpointId = endpoint.id();
        ObjectKey key = vault.fresh();
        this.wrappedKey = key.wrapped();
        this.sealed = Base64.getEncoder().encodeToString(key.seal(secret, about()));
        this.madeAt = madeAt;
    }

    private String about() {
        return "hook_secret " + id + " of " + endpointId;
    }

    byte[] open(KeyVault vault) {
        return vault.open(wrappedKey).open(Base64.getDecoder().decode(sealed), about());
    }

    /** Another secret has come: this one signs until then, or until it would have ended anyway. */
    void endsAt(Instant at) {
        if (endsAt == null || at.isBefore(endsAt)) {
            endsAt = at;
        }
    }

    boolean signs(Instant now) {
        return endsAt == null || now.isBefore(endsAt);
    }
}
