package secondlook.trail;

/**
 * What a partial export says it holds. Only of a range can a reader see that nothing is left out.
 *
 * @param words {@code range 5 20}, or other words such as {@code case}
 */
public record Selection(String words) {

    /** All entries from one number to another. */
    public static Selection range(long from, long to) {
        return new Selection("range " + from + " " + to);
    }

    /** Entries chosen otherwise; the word says by what and must not name a person or a case. */
    public static Selection by(String what) {
        return new Selection(what);
    }
}
