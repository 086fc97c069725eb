package secondlook.trail;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * The log's signed statement that the contents of entries past their term were deleted (307.5-7.9); their leaf hashes
 * stay, so that the tree stays provable.
 *
 * @param origin the log's name
 * @param first number of the first retired entry, from 1
 * @param last number of the last
 * @param leaves root of a tree over the leaf hashes of just these entries, 32 bytes
 */
public record Retirement(String origin, long first, long last, Instant at, byte[] leaves) {

    private static final String CLAUSE = "clause 307.5-7.9";

    public Retirement {
        if (first < 1 || last < first || leaves.length != Hashes.LENGTH) {
            throw new IllegalArgumentException("A retirement has a first and a last entry and a hash of 32 bytes");
        }
    }

    /** The text to sign. */
    public String text() {
        return origin + "/retired\nfirst " + first + "\nlast " + last + "\ncount " + (last - first + 1) + "\ntime " + at
                + "\n" + CLAUSE + "\nleaves " + Base64.getEncoder().encodeToString(leaves) + "\n";
    }

    /** Reads a note's text; IllegalArgumentException when it is not exactly such a statement. */
    public static Retirement parse(String text) {
        String[] lines = text.split("\n");
        try {
            Retirement read = new Retirement(lines[0].replaceAll("/retired$", ""), number(lines[1], "first "),
                    number(lines[2], "last "), Instant.parse(after(lines[4], "time ")),
                    Base64.getDecoder().decode(after(lines[6], "leaves ")));
            if (read.text().equals(text)) {
                return read;
            }
        } catch (DateTimeException | IndexOutOfBoundsException expected) {
            // Told below with the same words.
        }
        throw new IllegalArgumentException("This is no statement of retirement");
    }

    private static long number(String line, String key) {
        return Long.parseLong(after(line, key));
    }

    private static String after(String line, String key) {
        if (!line.startsWith(key)) {
            throw new IllegalArgumentException("A statement of retirement has a line " + key);
        }
        return line.substring(key.length());
    }

    boolean covers(long entry) {
        return first <= entry && entry <= last;
    }
}
