package secondlook.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import secondlook.shared.Conflict;
import secondlook.shared.Sha256;

/**
 * API credentials of an agency: issued by the LASO, valid until revoked. The secret is 32 random bytes, told once and
 * kept as its plain SHA-256: nobody guesses 256 random bits, so a slow salted hash would cost time at every token and
 * protect nothing more. Client ids carry no colon, which is reserved for the system itself.
 */
@Entity
@Table(name = "agency_client")
public class ApiClient {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    @Column(name = "client_id")
    private String clientId;

    @Version
    private long version;

    @Column(name = "agency_id")
    private String agencyId;

    @Column(name = "secret_sha256")
    private String secretSha256;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "issued_by")
    private String issuedBy;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "revoked_by")
    private String revokedBy;

    protected ApiClient() {
    }

    ApiClient(Agency agency, NewClient credentials, String issuedBy, Instant issuedAt) {
        this.clientId = credentials.clientId();
        this.agencyId = agency.id();
        this.secretSha256 = hash(credentials.secret());
        this.issuedBy = Objects.requireNonNull(issuedBy, "issuedBy");
        this.issuedAt = Objects.requireNonNull(issuedAt, "issuedAt");
    }

    /** Fresh credentials. */
    static NewClient credentials() {
        return new NewClient("agency-" + HexFormat.of().formatHex(random(8)),
                Base64.getUrlEncoder().withoutPadding().encodeToString(random(32)));
    }

    private static byte[] random(int bytes) {
        byte[] value = new byte[bytes];
        RANDOM.nextBytes(value);
        return value;
    }

    private static String hash(String secret) {
        return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether this is the secret of credentials that are not revoked; takes the same time wherever they differ. */
    boolean opensWith(String secret) {
        boolean same = MessageDigest.isEqual(hash(secret).getBytes(StandardCharsets.US_ASCII),
                secretSha256.getBytes(StandardCharsets.US_ASCII));
        return same && !revoked();
    }

    void revoke(String account, Instant at) {
        if (revoked()) {
            throw new Conflict(clientId + " is revoked already.");
        }
        revokedBy = Objects.requireNonNull(account, "account");
        revokedAt = Objects.requireNonNull(at, "at");
    }

    boolean revoked() {
        return revokedAt != null;
    }

    String clientId() {
        return clientId;
    }

    String agencyId() {
        return agencyId;
    }

    ClientView view() {
        return new ClientView(clientId, issuedAt, revoked());
    }
}
