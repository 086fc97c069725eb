package secondlook.web.oversight;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import secondlook.oversight.WeekCounts;
import secondlook.oversight.WeeklyView;

/**
 * The answers of the latest weeks as columns, drawn by the page itself: no script and no picture is needed, and the
 * figures stand in the table beside it.
 *
 * @param bars  oldest first
 * @param most  answers of the week that had most
 * @param width of all columns
 */
public record WeekChart(List<Bar> bars, long most, int width) {

    /** Weeks shown: a quarter, as in the report itself. */
    private static final int WEEKS = 13;
    private static final int STEP = 64;
    private static final int HEIGHT = 120;
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /**
     * One week: answers with a lead at the bottom, those without above them.
     *
     * @param all   answers, written over the column
     * @param top   of the whole column
     * @param leads where the part with a lead begins
     */
    public record Bar(String week, long all, int x, int top, int leads) {

        public int withoutHeight() {
            return leads - top;
        }

        public int leadHeight() {
            return HEIGHT - leads;
        }

        public int middle() {
            return x + STEP / 2;
        }
    }

    /** @param reports newest first */
    static WeekChart of(List<WeeklyView> reports) {
        List<WeeklyView> shown = reports.subList(0, Math.min(WEEKS, reports.size()));
        long most = Math.max(1, shown.stream().mapToLong(report -> report.total().fulfilled()).max().orElse(1));
        List<Bar> bars = new ArrayList<>();
        for (int i = shown.size() - 1; i >= 0; i--) {
            WeekCounts total = shown.get(i).total();
            bars.add(new Bar(SHORT.format(shown.get(i).week().monday()), total.fulfilled(), bars.size() * STEP,
                    height(total.fulfilled(), most), height(total.leads(), most)));
        }
        return new WeekChart(List.copyOf(bars), most, bars.size() * STEP);
    }

    private static int height(long count, long most) {
        return HEIGHT - (int) (count * HEIGHT / most);
    }
}
