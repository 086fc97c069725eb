package secondlook.oversight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import secondlook.policy.BoardYear;

/**
 * That the Board was told of one year (307.5-6.3); what it was told is in the {@link AnnualFile}s. Made once when the
 * year's last week is reported, never changed. No version column: the row is only ever inserted.
 */
@Entity
@Table(name = "annual_report")
class AnnualReport {

    @Id
    @Column(name = "report_year")
    private int year;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "trail_entries")
    private long trailEntries;

    private long fulfilled;

    private long leads;

    protected AnnualReport() {
    }

    AnnualReport(AnnualFigures figures, Instant closedAt) {
        this.year = figures.year().year();
        this.closedAt = Objects.requireNonNull(closedAt, "closedAt");
        this.trailEntries = figures.trailEntries();
        this.fulfilled = figures.counted().all().fulfilled();
        this.leads = figures.counted().all().leads();
    }

    BoardYear year() {
        return new BoardYear(year);
    }

    AnnualView view() {
        return new AnnualView(year, closedAt, trailEntries, fulfilled, leads);
    }
}
