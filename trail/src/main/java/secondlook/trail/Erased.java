package secondlook.trail;

import java.util.ArrayList;
import java.util.List;

/** Entries that committed to a personal part which is not in the export, in order; the first ones by their numbers. */
final class Erased {

    private static final int NAMED = 20;

    private final List<String> ranges = new ArrayList<>();
    private long first;
    private long last;
    private long count;
    private long more;

    void add(long entry) {
        count++;
        if (first > 0 && entry == last + 1) {
            last = entry;
            return;
        }
        close();
        first = entry;
        last = entry;
    }

    private void close() {
        if (first == 0) {
            return;
        }
        if (ranges.size() < NAMED) {
            ranges.add(first == last ? String.valueOf(first) : first + " to " + last);
        } else {
            more += last - first + 1;
        }
        first = 0;
    }

    long count() {
        return count;
    }

    /** Says which; whether by law nothing here shows. */
    String fact() {
        close();
        return "Without their personal part: entries " + String.join(", ", ranges)
                + (more > 0 ? " and " + more + " more" : "") + ".";
    }
}
