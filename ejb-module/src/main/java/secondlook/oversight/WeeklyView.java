package secondlook.oversight;

import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import secondlook.policy.BoardWeek;

/**
 * A closed week for its readers; in a list of reports only its own figures and how it was made.
 *
 * @param toDate   of both, from the year's first week to this one; null in a list
 * @param lastYear of both in the same week last year, null where none was reported
 * @param crimes   every crime by outcome; empty in a list of reports
 * @param people   every perceived race and sex by outcome; empty in a list of reports
 * @param addenda  corrections, oldest first
 */
public record WeeklyView(BoardWeek week, Instant closedAt, WeekCounts department, WeekCounts agencies,
                         WeekCounts toDate, WeekCounts lastYear, Notices notices, Made made, List<WeeklyRow> crimes,
                         List<WeeklyRow> people, List<WeeklyAddendumView> addenda) {

    /** The three notices as they were told; each is None where nothing happened. */
    public record Notices(List<String> upgrades, List<String> contractChanges, List<String> violations) {
    }

    /**
     * How it was made.
     *
     * @param csvSha256    of the table
     * @param pdfSha256    of the document, null in a report of an older version
     * @param trailEntries entries the audit trail had
     * @param trailHash    of the chain at the last of them, null in a report of an older version
     * @param checkpoint   the newest that was signed, null before the first
     */
    public record Made(String csvSha256, String pdfSha256, long trailEntries, String trailHash, String checkpoint) {
    }

    /** One row of the totals; lastYear is null where no report was made. */
    public record Figure(String what, long department, long agencies, long toDate, Long lastYear) {

        public long all() {
            return department + agencies;
        }
    }

    /** The totals, for those who have the whole report. */
    public List<Figure> figures() {
        return List.of(figure("Received", WeekCounts::received), figure("Refused", WeekCounts::refused),
                figure("Fulfilled", WeekCounts::fulfilled), figure("Leads", WeekCounts::leads),
                figure("No viable candidate", WeekCounts::withoutCandidate),
                figure("Pending at the end", WeekCounts::pending),
                figure("Sent to the State Police", WeekCounts::asked));
    }

    private Figure figure(String what, ToLongFunction<WeekCounts> figure) {
        return new Figure(what, figure.applyAsLong(department), figure.applyAsLong(agencies),
                figure.applyAsLong(toDate), lastYear == null ? null : figure.applyAsLong(lastYear));
    }

    /** Of both together. */
    public WeekCounts total() {
        return department.plus(agencies);
    }
}
