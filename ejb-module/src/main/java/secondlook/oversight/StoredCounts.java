package secondlook.oversight;

import jakarta.persistence.Embeddable;

/** The totals of a week as they were reported. */
@Embeddable
class StoredCounts {

    private long received;

    private long refused;

    private long fulfilled;

    private long leads;

    private long pending;

    private long asked;

    protected StoredCounts() {
    }

    StoredCounts(WeekCounts counts) {
        this.received = counts.received();
        this.refused = counts.refused();
        this.fulfilled = counts.fulfilled();
        this.leads = counts.leads();
        this.pending = counts.pending();
        this.asked = counts.asked();
    }

    WeekCounts counts() {
        return new WeekCounts(received, refused, fulfilled, leads, pending, asked);
    }
}
