package secondlook.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** The LASO's written finding that suspended or reinstated an agency (307.5-5.5.c). Written once, never changed. */
@Entity
@Table(name = "agency_finding")
public class Finding {

    @Id
    private String id;

    @Column(name = "agency_id")
    private String agencyId;

    /** Null only for findings that are older than their numbers. */
    @Column(name = "finding_number")
    private String number;

    private boolean suspended;

    private String finding;

    @Column(name = "found_at")
    private Instant foundAt;

    @Column(name = "found_by")
    private String foundBy;

    protected Finding() {
    }

    /** What was found, under its number. */
    record Written(String number, String text) {
    }

    /** Of the agency as it stands after the finding. */
    Finding(String id, Agency agency, Written finding, String foundBy, Instant foundAt) {
        this.id = Objects.requireNonNull(id, "id");
        this.agencyId = agency.id();
        this.number = Objects.requireNonNull(finding.number(), "number");
        this.suspended = agency.suspended();
        this.finding = Objects.requireNonNull(finding.text(), "finding");
        this.foundBy = Objects.requireNonNull(foundBy, "foundBy");
        this.foundAt = Objects.requireNonNull(foundAt, "foundAt");
    }
}
