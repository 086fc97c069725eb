package secondlook.gallery;

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
 * Credentials of one of the Department's own booking systems: issued by the LASO, valid until revoked. They open the
 * door for bookings and no other; outside agencies have credentials of another kind.
 */
@Entity
@Table(name = "gallery_booking_client")
public class BookingClient {

    @Id
    @Column(name = "client_id")
    private String clientId;

    @Version
    private long version;

    private String name;

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

    protected BookingClient() {
    }

    BookingClient(String name, NewBookingClient credentials, String issuedBy, Instant issuedAt) {
        this.clientId = credentials.clientId();
        this.name = Objects.requireNonNull(name, "name");
        this.secretSha256 = ClientSecret.hash(credentials.secret());
        this.issuedBy = Objects.requireNonNull(issuedBy, "issuedBy");
        this.issuedAt = Objects.requireNonNull(issuedAt, "issuedAt");
    }

    boolean opensWith(String secret) {
        return ClientSecret.opens(secret, secretSha256) && !revoked();
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

    String name() {
        return name;
    }

    BookingClientView view() {
        return new BookingClientView(clientId, name, issuedAt, revoked());
    }
}
