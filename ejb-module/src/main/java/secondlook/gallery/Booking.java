package secondlook.gallery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import secondlook.shared.KeyReused;
import secondlook.shared.Sha256;

/**
 * One booking that a booking system handed in and that was taken (307.5-5.4.2), so that the same again gets the first
 * answer. Written once with its outcomes; emptied when an enrolment of it is expunged, because the sender's key may be
 * the record number, and the digest confirms a guess of it.
 */
@Entity
@Table(name = "gallery_booking")
public class Booking {

    /** Stands for the digest of a booking whose person was expunged. */
    static final String FORGOTTEN = "(expunged)";

    @Id
    private String id;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Column(name = "payload_sha256")
    private String payloadSha256;

    @Column(name = "received_at")
    private Instant receivedAt;

    protected Booking() {
    }

    Booking(NewBooking wanted, String clientId, Instant at) {
        this.id = UUID.randomUUID().toString();
        this.clientId = Objects.requireNonNull(clientId, "clientId");
        this.idempotencyKey = wanted.idempotencyKey();
        this.payloadSha256 = payload(wanted);
        this.receivedAt = Objects.requireNonNull(at, "at");
    }

    private static String payload(NewBooking wanted) {
        return Sha256.ofParts(wanted.sourceAgency(), wanted.recordNumber(), wanted.subjectNumber(),
                wanted.captureDate(), wanted.photograph(), wanted.frontal(), Sha256.of(wanted.image()));
    }

    /** Another booking under the same key is a mistake of the sender. */
    void requireSame(NewBooking again) {
        if (!payloadSha256.equals(payload(again))) {
            throw new KeyReused("Another booking was sent under this Idempotency-Key. Use a new key for a new "
                    + "booking.");
        }
    }

    /** Its person was expunged: that there was a booking stays, not which. */
    void forget() {
        idempotencyKey = null;
        payloadSha256 = FORGOTTEN;
    }

    String id() {
        return id;
    }

    BookingView view(List<ImportOutcome> outcomes) {
        return new BookingView(id, receivedAt, outcomes.stream().map(ImportOutcome::view).toList());
    }
}
