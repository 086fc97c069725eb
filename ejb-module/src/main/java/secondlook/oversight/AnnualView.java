package secondlook.oversight;

import java.time.Instant;

/** A closed year in the archive. @param trailEntries entries the audit trail had when it was made */
public record AnnualView(int year, Instant closedAt, long trailEntries, long fulfilled, long leads) {
}
