package secondlook.oversight;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/** The figures of a total in the order in which reports name them. */
final class AnnualTotals {

    static final Map<String, ToLongFunction<WeekCounts>> EACH = each();

    private AnnualTotals() {
    }

    /** Nearest rank, one decimal; "none" of no values. @param ascending the values @param part for example 0.5 */
    static String quantile(double[] ascending, double part) {
        if (ascending.length == 0) {
            return "none";
        }
        int rank = (int) Math.ceil(part * ascending.length);
        return String.format(Locale.ROOT, "%.1f", ascending[Math.max(rank, 1) - 1]);
    }

    private static Map<String, ToLongFunction<WeekCounts>> each() {
        Map<String, ToLongFunction<WeekCounts>> each = new LinkedHashMap<>();
        each.put("Received", WeekCounts::received);
        each.put("Refused", WeekCounts::refused);
        each.put("Fulfilled", WeekCounts::fulfilled);
        each.put("Investigative leads", WeekCounts::leads);
        each.put("No viable candidate", WeekCounts::withoutCandidate);
        each.put("Pending at the end", WeekCounts::pending);
        each.put("Sent to the State Police", WeekCounts::asked);
        return Collections.unmodifiableMap(each);
    }
}
