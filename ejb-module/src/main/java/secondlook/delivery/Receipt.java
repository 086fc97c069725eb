package secondlook.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import secondlook.shared.Caller;

/** That a reader of the Board has received a report. Written once, never changed. */
@Entity
@IdClass(Receipt.Key.class)
@Table(name = "board_receipt")
class Receipt {

    @Id
    private String edition;

    @Id
    private String account;

    @Column(name = "account_name")
    private String name;

    @Column(name = "received_at")
    private Instant receivedAt;

    protected Receipt() {
    }

    Receipt(String edition, Caller by, Instant at) {
        this.edition = edition;
        this.account = by.account();
        this.name = by.name();
        this.receivedAt = at;
    }

    ReceiptLine view() {
        return new ReceiptLine(edition, account, name, receivedAt);
    }

    /** The edition and the account. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String edition;
        private String account;

        protected Key() {
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(edition, key.edition)
                    && Objects.equals(account, key.account);
        }

        @Override
        public int hashCode() {
            return Objects.hash(edition, account);
        }
    }
}
