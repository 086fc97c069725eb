package secondlook.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import secondlook.shared.Text;

/**
 * A sign-in that is unlikely to be its owner's (307.5-7.6): waits until the LASO has looked into it and says what it
 * was; never removed.
 */
@Entity
@Table(name = "account_use_alert")
public class UseAlert {

    private static final int LONGEST = 500;

    @Id
    private String id;

    @Version
    private long version;

    private String username;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private String what;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "settled_by")
    private String settledBy;

    private String finding;

    protected UseAlert() {
    }

    UseAlert(String username, Instant happenedAt, String what) {
        this.id = UUID.randomUUID().toString();
        this.username = username;
        this.happenedAt = happenedAt;
        this.what = Text.cut(what, LONGEST);
    }

    void settle(String by, Instant at, String found) {
        finding = Text.required("finding", found, LONGEST);
        settledBy = by;
        settledAt = at;
    }

    boolean settled() {
        return settledAt != null;
    }

    String username() {
        return username;
    }

    UseAlertView view() {
        return new UseAlertView(id, username, happenedAt, what, settledAt, settledBy, finding);
    }
}
