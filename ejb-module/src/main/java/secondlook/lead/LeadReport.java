package secondlook.lead;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import secondlook.policy.Clause;
import secondlook.policy.LeadPolicy;
import secondlook.shared.Caller;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Sealed;
import secondlook.shared.Sha256;
import secondlook.shared.Text;

/**
 * One version of the supplemental incident report, the bytes as they were issued (307.5-5.4.4). Written once; a
 * correction is the next version, which names this one and says why. The version is the report's own number, not JPA's:
 * the row is only ever inserted. The pages lie sealed in a table of their own, whose keys can be wrapped anew, and
 * go when their period is over; number, hash and reason stay (307.5-6.1.3.b).
 */
@Entity
@Table(name = "lead_report")
@SecondaryTable(name = "lead_report_file", pkJoinColumns = @PrimaryKeyJoinColumn(name = "report_id"))
class LeadReport {

    private static final int LONGEST_REASON = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lead_report_seq")
    @SequenceGenerator(name = "lead_report_seq", sequenceName = "lead_report_seq", allocationSize = 1)
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "lead_id")
    private Lead lead;

    @Column(name = "report_version")
    private int version;

    @Column(name = "report_number")
    private String number;

    @Column(name = "supersedes")
    private Integer supersedes;

    @Column(name = "reason")
    private String reason;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "pdf", table = "lead_report_file"))
    @AttributeOverride(name = "wrapped", column = @Column(name = "wrapped_key", table = "lead_report_file"))
    private Sealed pdf;

    @Column(name = "sha256")
    private String sha256;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "issued_by")
    private String issuedBy;

    protected LeadReport() {
    }

    LeadReport(Lead lead, Head head, Printed printed) {
        this.lead = Objects.requireNonNull(lead, "lead");
        if (printed.pdf().length == 0) {
            throw new IllegalArgumentException("A report has its pages");
        }
        this.version = head.version();
        this.number = head.number();
        this.supersedes = version == 1 ? null : version - 1;
        this.reason = head.reason();
        this.pdf = Sealed.of(printed.pdf(), "lead_report_file " + number);
        this.sha256 = Sha256.of(printed.pdf());
        this.contentHash = Objects.requireNonNull(printed.contentHash(), "contentHash");
        this.issuedAt = head.issuedAt();
        this.issuedBy = head.issuedBy();
    }

    /** The PDF and the hash over the values it was printed from. */
    record Printed(byte[] pdf, String contentHash) {
    }

    /** What a version says of itself; reason is null for version 1 alone. */
    record Head(String number, int version, String reason, Instant issuedAt, String issuedBy) {

        static Head first(String requestNumber, Caller by, Instant at) {
            return new Head(requestNumber + "-R1", 1, null, at, by.name());
        }

        /** The version after {@code predecessor}; refused without a reason. */
        static Head after(ReportLine predecessor, String requestNumber, String reason, Caller by, Instant at) {
            PolicyRefused.unless(LeadPolicy.reissue(reason));
            int version = predecessor.version() + 1;
            return new Head(requestNumber + "-R" + version, version,
                    Text.required("reason", reason, LONGEST_REASON), at, by.name());
        }

        /** As it is printed: the predecessor and why it is replaced; null for version 1. */
        String supersedes(String requestNumber) {
            return version == 1 ? null : "report " + requestNumber + "-R" + (version - 1) + ", version " + (version - 1)
                    + ": " + reason;
        }
    }

    /** The stored bytes; fails when they are no longer the ones that were issued. */
    ReportContent content() {
        if (pdf == null) {
            throw new NotFound("The pages of report " + number + " were purged when their period was over ("
                    + Clause.AUTOMATIC_PURGE.id() + "). Their SHA-256 " + sha256 + " is kept.");
        }
        byte[] pages = pdf.open("lead_report_file " + number);
        if (!Sha256.of(pages).equals(sha256)) {
            throw new IllegalStateException("Report " + number + " is not what was issued");
        }
        return new ReportContent(number + ".pdf", pages, sha256, version);
    }

    /** The pages and their key go; false when they are gone already. */
    boolean purge() {
        boolean kept = pdf != null;
        pdf = null;
        return kept;
    }

    String requestId() {
        return lead.requestId();
    }

    Instant issuedAt() {
        return issuedAt;
    }

    /** Bytes of the pages as they are stored; 0 once they are gone. */
    long size() {
        return pdf == null ? 0 : pdf.size();
    }

    String number() {
        return number;
    }

    String sha256() {
        return sha256;
    }
}
