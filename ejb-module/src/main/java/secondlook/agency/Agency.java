package secondlook.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import secondlook.policy.AgencyKind;
import secondlook.shared.Conflict;

/**
 * An outside law enforcement agency. Registered once by the LASO, after verification (307.5-5.5.b, 3.6); from then on
 * it is either compliant or suspended by a written finding (307.5-5.5.c). It is never removed: its requests stay.
 */
@Entity
@Table(name = "agency")
public class Agency {

    @Id
    private String id;

    @Version
    private long version;

    private String name;

    private String ori;

    @Enumerated(EnumType.STRING)
    private AgencyKind kind;

    @Column(name = "verified_by")
    private String verifiedBy;

    @Column(name = "verified_on")
    private LocalDate verifiedOn;

    @Column(name = "verified_how")
    private String verifiedHow;

    private boolean suspended;

    private String finding;

    @Column(name = "finding_number")
    private String findingNumber;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "registered_by")
    private String registeredBy;

    protected Agency() {
    }

    /** What the LASO has verified; the ORI is the nine characters that the FBI assigns to an agency. */
    record Verified(String name, String ori, AgencyKind kind, Verification verification) {

        Verified {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(ori, "ori");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(verification, "verification");
        }
    }

    Agency(String id, Verified verified, String registeredBy, Instant registeredAt) {
        this.id = Objects.requireNonNull(id, "id");
        this.name = verified.name();
        this.ori = verified.ori();
        this.kind = verified.kind();
        this.verifiedBy = Objects.requireNonNull(verified.verification().by(), "verifiedBy");
        this.verifiedOn = Objects.requireNonNull(verified.verification().on(), "verifiedOn");
        this.verifiedHow = Objects.requireNonNull(verified.verification().how(), "verifiedHow");
        this.registeredBy = Objects.requireNonNull(registeredBy, "registeredBy");
        this.registeredAt = Objects.requireNonNull(registeredAt, "registeredAt");
    }

    void suspend(String number, String writtenFinding) {
        if (suspended) {
            throw new Conflict(name + " is suspended already.");
        }
        suspended = true;
        finding = Objects.requireNonNull(writtenFinding, "finding");
        findingNumber = Objects.requireNonNull(number, "number");
    }

    void reinstate() {
        if (!suspended) {
            throw new Conflict(name + " is not suspended.");
        }
        suspended = false;
        finding = null;
        findingNumber = null;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String ori() {
        return ori;
    }

    /** Null for agencies registered before kinds were kept. */
    AgencyKind kind() {
        return kind;
    }

    Verification verification() {
        return new Verification(verifiedBy, verifiedOn, verifiedHow);
    }

    boolean suspended() {
        return suspended;
    }

    String finding() {
        return finding;
    }

    /** The number by which the finding that suspends it is named to everybody; null while it is in compliance. */
    String findingNumber() {
        return findingNumber;
    }
}
