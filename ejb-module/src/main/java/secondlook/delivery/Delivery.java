package secondlook.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import secondlook.shared.Text;

/**
 * One report to one addressee: queued once, whichever server comes first, then taken by the mail server or given up.
 */
@Entity
@IdClass(Delivery.Key.class)
@Table(name = "board_delivery")
class Delivery {

    private static final int LONGEST = 500;

    @Id
    private String edition;

    @Id
    @Column(name = "addressee_id")
    private Long addresseeId;

    private String address;

    @Column(name = "letter_id")
    private Long letterId;

    @Column(name = "queued_at")
    private Instant queuedAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    private String answer;

    protected Delivery() {
    }

    Delivery(BoardEdition edition, Addressee to, Long letterId, Instant at) {
        this.edition = edition.name();
        this.addresseeId = to.id();
        this.address = to.address();
        this.letterId = Objects.requireNonNull(letterId, "letterId");
        this.queuedAt = at;
    }

    void sent(Instant at, String said) {
        sentAt = at;
        answer = Text.cut(said, LONGEST);
    }

    void failed(String reason) {
        answer = Text.cut(reason, LONGEST);
    }

    DeliveryLine view() {
        return new DeliveryLine(edition, address, letterId, queuedAt, sentAt, answer);
    }

    /** The edition and the addressee. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String edition;
        private Long addresseeId;

        protected Key() {
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(edition, key.edition)
                    && Objects.equals(addresseeId, key.addresseeId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(edition, addresseeId);
        }
    }
}
