package secondlook.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import secondlook.post.MailAddress;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.Text;

/** Somebody on the Board's list: put there by the commanding officer, taken off the same way, never deleted. */
@Entity
@Table(name = "board_addressee")
class Addressee {

    private static final int LONGEST_NAME = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "board_addressee_seq")
    @SequenceGenerator(name = "board_addressee_seq", sequenceName = "board_addressee_seq", allocationSize = 1)
    private Long id;

    @Version
    private long version;

    private String name;

    private String address;

    @Column(name = "listed_at")
    private Instant listedAt;

    @Column(name = "listed_by")
    private String listedBy;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Column(name = "removed_by")
    private String removedBy;

    protected Addressee() {
    }

    Addressee(String name, String address, Caller by, Instant at) {
        this.name = Text.required("name", name, LONGEST_NAME);
        this.address = MailAddress.of("address", address);
        this.listedAt = at;
        this.listedBy = by.account();
    }

    void remove(Caller by, Instant at) {
        if (removedAt != null) {
            throw new Conflict(name + " was taken off the list before.");
        }
        removedAt = at;
        removedBy = by.account();
    }

    /** Whoever comes onto the list later is not sent what was closed before. */
    boolean gets(BoardEdition edition) {
        return removedAt == null && !edition.closedAt().isBefore(listedAt);
    }

    Long id() {
        return id;
    }

    String address() {
        return address;
    }

    Instant listedAt() {
        return listedAt;
    }

    AddresseeView view() {
        return new AddresseeView(id, name, address, listedAt);
    }
}
