package secondlook.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Until when an account goes without records (307.5-7.5): the first LASO, set at the console when nobody could record
 * anything yet. Once an account, never prolonged, never changed.
 */
@Entity
@Table(name = "prerequisite_period")
public class PrerequisitePeriod {

    @Id
    private String username;

    @Column(name = "until_day")
    private LocalDate until;

    private String reason;

    @Column(name = "granted_at")
    private Instant grantedAt;

    @Column(name = "granted_by")
    private String grantedBy;

    protected PrerequisitePeriod() {
    }

    PrerequisitePeriod(String username, LocalDate until, String reason, String grantedBy, Instant grantedAt) {
        this.username = Objects.requireNonNull(username, "username");
        this.until = Objects.requireNonNull(until, "until");
        this.reason = Objects.requireNonNull(reason, "reason");
        this.grantedBy = Objects.requireNonNull(grantedBy, "grantedBy");
        this.grantedAt = Objects.requireNonNull(grantedAt, "grantedAt");
    }

    LocalDate until() {
        return until;
    }
}
