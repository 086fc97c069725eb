package secondlook.board;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import secondlook.policy.Role;
import secondlook.shared.Caller;

/** That somebody has seen an alarm, and when. Written once, never changed. */
@Entity
@IdClass(BoardAlertSeen.Key.class)
@Table(name = "board_alert_seen")
public class BoardAlertSeen {

    @Id
    @Column(name = "alert_id")
    private Long alertId;

    @Id
    private String account;

    @Column(name = "account_name")
    private String accountName;

    @Enumerated(EnumType.STRING)
    @Column(name = "account_role")
    private Role role;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected BoardAlertSeen() {
    }

    BoardAlertSeen(BoardAlert of, Caller by, Instant seenAt) {
        this.alertId = of.id();
        this.account = by.account();
        this.accountName = Objects.requireNonNull(by.name(), "name");
        this.role = by.role();
        this.seenAt = Objects.requireNonNull(seenAt, "seenAt");
    }

    AlertView.Seen view() {
        return new AlertView.Seen(account, accountName, role, seenAt);
    }

    /** The alarm and the account. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long alertId;
        private String account;

        protected Key() {
        }

        Key(Long alertId, String account) {
            this.alertId = alertId;
            this.account = account;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(alertId, key.alertId)
                    && Objects.equals(account, key.account);
        }

        @Override
        public int hashCode() {
            return Objects.hash(alertId, account);
        }
    }
}
