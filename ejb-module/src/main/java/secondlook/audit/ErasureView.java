package secondlook.audit;

import java.time.Instant;

/**
 * An ordered erasure; it names nobody who is to be erased.
 *
 * @param entry     the entry's number; null when it is all entries of an account
 * @param confirmed null until it is decided
 * @param entries   entries that the decision covers
 * @param left      entries of them whose key is not destroyed yet
 */
public record ErasureView(long id, Long entry, String reason, String authority, Instant orderedAt, String orderedBy,
                          Boolean confirmed, String remark, long entries, long left, Instant decidedAt,
                          String decidedBy) {

    public boolean open() {
        return confirmed == null;
    }

    public boolean refused() {
        return Boolean.FALSE.equals(confirmed);
    }
}
