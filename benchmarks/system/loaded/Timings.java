import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long the answers of one phase took, and how they ended. */
final class Timings {

    private final List<Long> accepted = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private int withoutRetryAfter;
    private int heldBack;

    /** @param status 0 when there was no answer at all */
    synchronized void add(int status, boolean told, long nanos) {
        statuses.merge(status, 1, Integer::sum);
        withoutRetryAfter += told ? 0 : 1;
        if (status > 0 && status < 400) {
            accepted.add(nanos);
        }
    }

    /** A call that its program, told to come again later, did not send. */
    synchronized void heldBack() {
        heldBack++;
    }

    /** A percentile of the accepted calls in milliseconds, 0 without any. */
    synchronized double p(int percent) {
        if (accepted.isEmpty()) {
            return 0;
        }
        List<Long> sorted = accepted.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }

    synchronized void print(String name) {
        if (!statuses.isEmpty()) {
            System.out.printf("%-24s p50 %6.0f  p90 %6.0f  p99 %6.0f  longest %6.0f ms   by status %s, held back %d%s%n", name,
                    p(50), p(90), p(99), p(100), statuses, heldBack, withoutRetryAfter == 0 ? ""
                    : "   503 WITHOUT Retry-After: " + withoutRetryAfter);
        }
    }
}
