package secondlook.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import secondlook.shared.ClientSecret;
import secondlook.shared.Conflict;

/**
 * API credentials of an agency: issued by the LASO, valid until revoked. A secret, where there is
 * one, is told once and kept as its hash.
 */
@Entity
@Table(name = "agency_client")
public class ApiClient {

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
        this.secretSha256 = credentials.secret() == null ? null : ClientSecret.hash(credentials.secret());
        this.issuedBy = Objects.requireNonNull(issuedBy, "issuedBy");
        this.issuedAt = Objects.requireNonNull(issuedAt, "issuedAt");
    }

    /** Fresh credentials, with a secret or without one. */
    static NewClient credentials(boolean withSecret) {
        return new NewClient(ClientSecret.id("agency-"), withSecret ? ClientSecret.fresh() : null);
    }

    /** Whether this is the secret of credentials that are not revoked; takes the same time wherever they differ. */
    boolean opensWith(String secret) {
        return secretSha256 != null && ClientSecret.opens(secret, secretSha256) && !revoked();
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
