package secondlook.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import secondlook.shared.Sha256;

/**
 * The id of an assertion that has been used, kept until that has ended, so that it cannot be used again on any server.
 * One program's ids are nothing to another's.
 */
@Entity
@Table(name = "token_used_assertion")
public class UsedAssertion {

    @Id
    private String id;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "ends_at")
    private Instant endsAt;

    protected UsedAssertion() {
    }

    UsedAssertion(String clientId, String assertionId, Instant endsAt) {
        this.id = key(clientId, assertionId);
        this.clientId = clientId;
        this.endsAt = Objects.requireNonNull(endsAt, "endsAt");
    }

    static String key(String clientId, String assertionId) {
        return Sha256.of((clientId + "\n" + assertionId).getBytes(StandardCharsets.UTF_8));
    }
}
