package secondlook.audit;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import secondlook.trail.Entry;
import secondlook.trail.Hashes;

/**
 * Consecutive rows of the trail. They are read by the caller; what a row says by itself, without its neighbours, is
 * checked on another thread, while the caller reads the next ones.
 */
final class TrailPage {

    /** Rows at once: a few megabytes. */
    static final int SIZE = 2_000;

    private static final String ROWS = "select e.sequence_number, e.leaf_hash, e.chain_hash, p.leaf, p.occurred_at,"
            + " p.act, p.outcome from audit_entry e left join audit_payload p on p.sequence_number = e.sequence_number"
            + " where e.sequence_number between ? and ? order by e.sequence_number";

    private TrailPage() {
    }

    /**
     * A checked row.
     *
     * @param at      what its columns say, null without content
     * @param hashed  whether its content gives its hash; true without content
     * @param agrees  whether its columns say what was hashed; true without content
     */
    record Row(long sequence, byte[] leaf, byte[] chain, Instant at, boolean hashed, boolean agrees) {

        boolean hasContent() {
            return at != null;
        }
    }

    private record Read(long sequence, byte[] leaf, byte[] chain, String text, OffsetDateTime at, String act,
                        String outcome) {

        Row checked() {
            if (text == null) {
                return new Row(sequence, leaf, chain, null, true, true);
            }
            boolean hashed = Arrays.equals(Hashes.leaf(text.getBytes(StandardCharsets.UTF_8)), leaf);
            return new Row(sequence, leaf, chain, at.toInstant(), hashed, hashed && agrees());
        }

        private boolean agrees() {
            Entry entry = Entry.parse(text);
            return entry.sequence() == sequence && entry.at().equals(at.toInstant()) && entry.act().equals(act)
                    && entry.outcome().equals(outcome);
        }
    }

    /** The rows of these numbers, first and last included, that are there. */
    static CompletableFuture<List<Row>> of(Connection connection, long first, long last) throws SQLException {
        List<Read> read = new ArrayList<>(SIZE);
        try (PreparedStatement query = connection.prepareStatement(ROWS)) {
            query.setLong(1, first);
            query.setLong(2, last);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    read.add(new Read(row.getLong(1), row.getBytes(2), row.getBytes(3), row.getString(4),
                            row.getObject(5, OffsetDateTime.class), row.getString(6), row.getString(7)));
                }
            }
        }
        return CompletableFuture.supplyAsync(() -> read.stream().map(Read::checked).toList());
    }
}
