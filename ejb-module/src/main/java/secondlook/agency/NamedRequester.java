package secondlook.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import secondlook.policy.AgencyPolicy;
import secondlook.policy.Contact;
import secondlook.shared.Conflict;

/**
 * A person who asks for an agency (307.5-5.5.b, 6.1.3.d): named with contact data, trained and trained again, and in
 * the end removed. Requests find the person by name, so an agency has each name once at a time; a removed one stays on
 * record, because requests were made.
 */
@Entity
@Table(name = "agency_requester")
public class NamedRequester {

    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "agency_id")
    private String agencyId;

    private String name;

    /** The name as it is compared; for a removed one with the id behind it. */
    @Column(name = "name_key")
    private String nameKey;

    private String title;

    private String address;

    private String phone;

    private String email;

    private String training;

    @Column(name = "trained_on")
    private LocalDate trainedOn;

    @Column(name = "trained_until")
    private LocalDate trainedUntil;

    @Column(name = "trained_by")
    private String trainedBy;

    @Column(name = "named_at")
    private Instant namedAt;

    @Column(name = "named_by")
    private String namedBy;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Column(name = "removed_by")
    private String removedBy;

    protected NamedRequester() {
    }

    NamedRequester(String id, NewRequester named, String namedBy, Instant namedAt) {
        this.id = Objects.requireNonNull(id, "id");
        this.agencyId = Objects.requireNonNull(named.agencyId(), "agencyId");
        this.name = Objects.requireNonNull(named.name(), "name");
        this.nameKey = key(name);
        this.title = Objects.requireNonNull(named.title(), "title");
        this.address = Objects.requireNonNull(named.address(), "address");
        this.phone = Objects.requireNonNull(named.phone(), "phone");
        this.email = Objects.requireNonNull(named.email(), "email");
        this.namedBy = Objects.requireNonNull(namedBy, "namedBy");
        this.namedAt = Objects.requireNonNull(namedAt, "namedAt");
    }

    /** Names are the same whatever their capitals and the blanks between their parts. */
    static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    void trained(String what, LocalDate on, LocalDate until, String recordedBy) {
        current();
        training = Objects.requireNonNull(what, "what");
        trainedOn = Objects.requireNonNull(on, "on");
        trainedUntil = Objects.requireNonNull(until, "until");
        trainedBy = Objects.requireNonNull(recordedBy, "recordedBy");
    }

    void remove(String account, Instant at) {
        current();
        removedBy = Objects.requireNonNull(account, "account");
        removedAt = Objects.requireNonNull(at, "at");
        nameKey = nameKey + " " + id;
    }

    private void current() {
        if (removedAt != null) {
            throw new Conflict(name + " was removed already. Name the person again.");
        }
    }

    String agencyId() {
        return agencyId;
    }

    String name() {
        return name;
    }

    AgencyPolicy.Requester facts() {
        return new AgencyPolicy.Requester(name, trainedUntil);
    }

    RequesterView view(String agencyName, LocalDate today) {
        return new RequesterView(id, title, new Contact(name, agencyName, address, phone, email), training, trainedOn,
                trainedUntil, AgencyPolicy.requester(name, facts(), today).allowed());
    }
}
