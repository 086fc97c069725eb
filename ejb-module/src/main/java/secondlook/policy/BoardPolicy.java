package secondlook.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What the Board is told, and when (307.5-6.2). */
public final class BoardPolicy {

    private BoardPolicy() {
    }

    /** When the report on a week is due: on the Monday after it, at the hour of the limits. */
    public static Instant due(BoardWeek week, ZoneId zone, BoardLimits limits) {
        return week.next().monday().atTime(LocalTime.of(limits.weeklyHour(), 0)).atZone(zone).toInstant();
    }

    /**
     * The weeks that want a report now, oldest first, those that were missed included.
     *
     * @param first the first day the system was in use, null before it was
     * @param last  the latest week that was reported, null before there was any
     */
    @Implements({Clause.WEEKLY_REPORT})
    public static List<BoardWeek> wanting(LocalDate first, BoardWeek last, Instant now, ZoneId zone,
                                          BoardLimits limits) {
        List<BoardWeek> weeks = new ArrayList<>();
        if (first != null) {
            BoardWeek week = last == null ? BoardWeek.of(first) : last.next();
            while (close(week, now, zone, limits).allowed()) {
                weeks.add(week);
                week = week.next();
            }
        }
        return List.copyOf(weeks);
    }

    /** A week is reported when it is over and due; what happens in it afterwards cannot change the report. */
    @Implements({Clause.WEEKLY_REPORT})
    public static Decision close(BoardWeek week, Instant now, ZoneId zone, BoardLimits limits) {
        return Decision.when(!now.isBefore(due(week, zone, limits)), Clause.WEEKLY_REPORT, "The week to "
                + week.sunday() + " is reported on the Monday after it at " + limits.weeklyHour()
                + ":00. Wait until then; the totals page shows the figures of this moment.");
    }

    /** A correction names what it corrects and says what is right; the report itself stays as it was. */
    @Implements({Clause.WEEKLY_REPORT})
    public static Decision correct(String corrected, String text, BoardLimits limits) {
        return Decision.when(said(corrected, 1) && said(text, limits.shortestCorrection()), Clause.WEEKLY_REPORT,
                "Name the figure or line that is wrong, and say in at least " + limits.shortestCorrection()
                        + " characters what is right and why.");
    }

    /**
     * The first examiner records what is perceived on the probe, before anybody's opinion is known.
     *
     * @param ordinal 1 or 2; of the second nothing is asked
     */
    @Implements({Clause.WEEKLY_REPORT})
    public static Decision perceived(int ordinal, Perceived perceived) {
        return Decision.when(ordinal != 1 || perceived != null, Clause.WEEKLY_REPORT, "Choose the race and the sex "
                + "that you perceive on the probe, or Unknown: the Board's report counts by them, nothing else does.");
    }

    private static boolean said(String text, int shortest) {
        return text != null && text.strip().length() >= shortest;
    }
}
