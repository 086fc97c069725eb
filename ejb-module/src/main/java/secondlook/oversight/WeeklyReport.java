package secondlook.oversight;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import secondlook.policy.BoardWeek;
import secondlook.shared.Sha256;

/**
 * What the Board was told of one week (307.5-6.2): made once when the week is over and due, with figures, anonymous
 * lines and the file as it was sent. Never changed: what turns out wrong is corrected by a {@link WeeklyAddendum}
 * beside it. No version column: the row is only ever inserted.
 */
@Entity
@Table(name = "weekly_report")
class WeeklyReport {

    @Id
    private LocalDate monday;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "trail_entries")
    private long trailEntries;

    @Column(name = "trail_hash")
    private String trailHash;

    @Column(name = "trail_checkpoint")
    private String trailCheckpoint;

    @Embedded
    @AttributeOverride(name = "received", column = @Column(name = "department_received"))
    @AttributeOverride(name = "refused", column = @Column(name = "department_refused"))
    @AttributeOverride(name = "fulfilled", column = @Column(name = "department_fulfilled"))
    @AttributeOverride(name = "leads", column = @Column(name = "department_leads"))
    @AttributeOverride(name = "pending", column = @Column(name = "department_pending"))
    @AttributeOverride(name = "asked", column = @Column(name = "department_asked"))
    private StoredCounts department;

    @Embedded
    @AttributeOverride(name = "received", column = @Column(name = "agency_received"))
    @AttributeOverride(name = "refused", column = @Column(name = "agency_refused"))
    @AttributeOverride(name = "fulfilled", column = @Column(name = "agency_fulfilled"))
    @AttributeOverride(name = "leads", column = @Column(name = "agency_leads"))
    @AttributeOverride(name = "pending", column = @Column(name = "agency_pending"))
    @AttributeOverride(name = "asked", column = @Column(name = "agency_asked"))
    private StoredCounts agencies;

    private byte[] csv;

    @Column(name = "csv_sha256")
    private String csvSha256;

    @Column(name = "pdf_sha256")
    private String pdfSha256;

    @ElementCollection
    @CollectionTable(name = "weekly_line", joinColumns = @JoinColumn(name = "monday"))
    @OrderBy("place")
    private List<WeeklyLine> lines = new ArrayList<>();

    protected WeeklyReport() {
    }

    WeeklyReport(WeekFigures figures, byte[] csv, byte[] pdf, Instant closedAt) {
        this.monday = figures.week().monday();
        this.closedAt = Objects.requireNonNull(closedAt, "closedAt");
        this.trailEntries = figures.trail().stand().entries();
        this.trailHash = figures.trail().stand().hash();
        this.trailCheckpoint = figures.trail().stand().signed();
        this.department = new StoredCounts(figures.department());
        this.agencies = new StoredCounts(figures.agencies());
        this.csv = csv.clone();
        this.csvSha256 = Sha256.of(csv);
        this.pdfSha256 = Sha256.of(pdf);
        for (FulfilledRequest answered : figures.answered()) {
            lines.add(new WeeklyLine(lines.size() + 1, answered));
        }
    }

    BoardWeek week() {
        return new BoardWeek(monday);
    }

    WeekCounts department() {
        return department.counts();
    }

    WeekCounts agencies() {
        return agencies.counts();
    }

    /** Of both together. */
    WeekCounts total() {
        return department().plus(agencies());
    }

    List<FulfilledRequest> answered() {
        return lines.stream().map(WeeklyLine::answered).toList();
    }

    byte[] csv() {
        return csv.clone();
    }

    String csvSha256() {
        return csvSha256;
    }

    /** Null for a report of an older version, which has its table alone. */
    String pdfSha256() {
        return pdfSha256;
    }

    Instant closedAt() {
        return closedAt;
    }

    long trailEntries() {
        return trailEntries;
    }

    /** Of the chain at its last entry; null in reports of an older version. */
    String trailHash() {
        return trailHash;
    }

    /** The newest that was signed, in words; null before the first. */
    String trailCheckpoint() {
        return trailCheckpoint;
    }
}
