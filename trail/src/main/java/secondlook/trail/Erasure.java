package secondlook.trail;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The log's signed statement that the personal parts of entries were erased on an order (307.5-7.9). It names neither
 * who was erased nor who ordered it: the acts on this order are entries of the log.
 *
 * @param origin the log's name
 * @param order  number of the order, from 1
 * @param ranges first entry to last entry of each run of erased ones, which do not touch
 */
public record Erasure(String origin, long order, NavigableMap<Long, Long> ranges, Instant at) {

    private static final String CLAUSE = "clause 307.5-7.9";
    private static final String NUMBER = "[1-9][0-9]{0,14}";
    private static final String FORM = "entries " + NUMBER + "(-" + NUMBER + ")?(," + NUMBER + "(-" + NUMBER + ")?)*";

    public Erasure {
        if (order < 1 || ranges.isEmpty()) {
            throw new IllegalArgumentException("An erasure has an order and entries");
        }
        long before = -1;
        for (var range : ranges.entrySet()) {
            if (range.getKey() <= before + 1 || range.getValue() < range.getKey()) {
                throw new IllegalArgumentException("The entries of an erasure are runs in order that do not touch");
            }
            before = range.getValue();
        }
    }

    /** Of these entries, in order. */
    public static Erasure of(String origin, long order, List<Long> entries, Instant at) {
        NavigableMap<Long, Long> ranges = new TreeMap<>();
        for (long entry : entries) {
            var last = ranges.lastEntry();
            ranges.put(last != null && last.getValue() == entry - 1 ? last.getKey() : entry, entry);
        }
        return new Erasure(origin, order, ranges, at);
    }

    /** The text to sign. */
    public String text() {
        List<String> runs = new ArrayList<>();
        ranges.forEach((first, last) -> runs.add(first.equals(last) ? first.toString() : first + "-" + last));
        return origin + "/erased\norder " + order + "\nentries " + String.join(",", runs) + "\ncount " + count()
                + "\ntime " + at + "\n" + CLAUSE + "\n";
    }

    /** Reads a note's text; IllegalArgumentException when it is not exactly such a statement. */
    public static Erasure parse(String text) {
        String[] lines = text.split("\n");
        try {
            if (lines[1].matches("order " + NUMBER) && lines[2].matches(FORM)) {
                Erasure read = new Erasure(lines[0].replaceAll("/erased$", ""), Long.parseLong(lines[1].substring(6)),
                        runs(lines[2].substring(8)), Instant.parse(lines[4].replaceFirst("^time ", "")));
                if (read.text().equals(text)) {
                    return read;
                }
            }
        } catch (DateTimeException | IndexOutOfBoundsException expected) {
            // Told below with the same words.
        }
        throw new IllegalArgumentException("This is no statement of erasure");
    }

    private static NavigableMap<Long, Long> runs(String list) {
        NavigableMap<Long, Long> ranges = new TreeMap<>();
        for (String run : list.split(",")) {
            String[] ends = run.split("-");
            ranges.put(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]));
        }
        return ranges;
    }

    /** Number of its entries. */
    public long count() {
        return ranges.entrySet().stream().mapToLong(range -> range.getValue() - range.getKey() + 1).sum();
    }

    boolean covers(long entry) {
        var range = ranges.floorEntry(entry);
        return range != null && entry <= range.getValue();
    }
}
