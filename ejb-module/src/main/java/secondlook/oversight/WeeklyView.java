package secondlook.oversight;

import java.time.Instant;
import java.util.List;
import secondlook.policy.BoardWeek;

/**
 * A closed week for its readers.
 *
 * @param csvSha256    of the table as it was made
 * @param trailEntries entries the audit trail had when it was made
 * @param crimes       every crime by outcome; empty in a list of reports
 * @param people       every perceived race and sex by outcome; empty in a list of reports
 * @param addenda      corrections, oldest first
 */
public record WeeklyView(BoardWeek week, Instant closedAt, WeekCounts department, WeekCounts agencies,
                         String csvSha256, long trailEntries, List<WeeklyRow> crimes, List<WeeklyRow> people,
                         List<WeeklyAddendumView> addenda) {

    /** Of both together. */
    public WeekCounts total() {
        return department.plus(agencies);
    }
}
