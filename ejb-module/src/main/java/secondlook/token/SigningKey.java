package secondlook.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import secondlook.shared.KeyVault;
import secondlook.shared.ObjectKey;

/**
 * A key of this system that signs access tokens (307.5-7.1). Life: made and current; followed by another one, from then
 * on only published until the last token under it has ended; over, its private half erased. The private half is sealed
 * under a key of its own, so that a copy of the database signs nothing. All servers read it from here.
 */
@Entity
@Table(name = "token_signing_key")
public class SigningKey {

    private static final int BITS = 3072;

    @Id
    private String kid;

    @Version
    private long version;

    @Column(name = "sequence_number")
    private long sequence;

    @Column(name = "public_jwk")
    private String publicJwk;

    @Column(name = "wrapped_key")
    private String wrappedKey;

    private String sealed;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_by")
    private String madeBy;

    /** Until when tokens under it are good; null for the current one. */
    @Column(name = "ends_at")
    private Instant endsAt;

    protected SigningKey() {
    }

    SigningKey(long sequence, KeyVault vault, String madeBy, Instant madeAt) {
        RSAKey pair = pair();
        this.kid = pair.getKeyID();
        this.sequence = sequence;
        this.publicJwk = pair.toPublicJWK().toJSONString();
        this.madeBy = Objects.requireNonNull(madeBy, "madeBy");
        this.madeAt = Objects.requireNonNull(madeAt, "madeAt");
        ObjectKey key = vault.fresh();
        this.wrappedKey = key.wrapped();
        this.sealed = Base64.getEncoder().encodeToString(
                key.seal(pair.toJSONString().getBytes(StandardCharsets.UTF_8), about()));
    }

    /** Named by its thumbprint (RFC 7638), so that no two keys ever bear one name. */
    private static RSAKey pair() {
        try {
            return new RSAKeyGenerator(BITS).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("No RSA key could be made", e);
        }
    }

    private String about() {
        return "token_signing_key " + kid;
    }

    /** Another one signs from now on; this one is published until then. */
    void followed(Instant until) {
        if (endsAt != null) {
            throw new IllegalStateException(kid + " was followed by another key already");
        }
        endsAt = Objects.requireNonNull(until, "until");
    }

    /** No token under it is good any more. */
    void ended(Instant now) {
        if (endsAt == null) {
            throw new IllegalStateException(kid + " is the current key");
        }
        endsAt = endsAt.isBefore(now) ? endsAt : now;
    }

    /** The private half goes for good; what it was is still on record. */
    void erase(Instant now) {
        if (good(now)) {
            throw new IllegalStateException(kid + " still signs or proves tokens");
        }
        sealed = null;
        wrappedKey = null;
    }

    /** Whether tokens under it are good at that moment. */
    boolean good(Instant now) {
        return endsAt == null || now.isBefore(endsAt);
    }

    boolean current() {
        return endsAt == null;
    }

    RSAKey publicKey() {
        return parsed(publicJwk);
    }

    RSAKey pair(KeyVault vault) {
        byte[] plain = vault.open(wrappedKey).open(Base64.getDecoder().decode(sealed), about());
        return parsed(new String(plain, StandardCharsets.UTF_8));
    }

    private RSAKey parsed(String jwk) {
        try {
            return RSAKey.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("The stored key cannot be read: " + kid, e);
        }
    }

    String kid() {
        return kid;
    }

    long sequence() {
        return sequence;
    }

    SigningKeyView view(Instant now) {
        return new SigningKeyView(kid, madeAt, madeBy, endsAt, current(), good(now));
    }
}
