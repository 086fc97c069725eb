package secondlook.trail;

/**
 * What a partial export says it holds. Only of a range can a reader see that nothing is left out.
 *
 * @param words {@code range 5 20}, or other words such as {@code case}
 * @param chain what ties a range to the signed chain; null for anything else
 */
public record Selection(String words, RangeChain chain) {

    /** All entries from one number to another. */
    public static Selection range(long from, long to, RangeChain chain) {
        return new Selection("range " + from + " " + to, chain);
    }

    /** Entries chosen otherwise; the word says by what and must not name a person or a case. */
    public static Selection by(String what) {
        return new Selection(what, null);
    }
}
