package secondlook.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import secondlook.trail.Hashes;
import secondlook.trail.VerifierKey;

/**
 * Checks the trail in the database entry by entry and remembers the first that does not hold: changed, missing, out of
 * order, cut off at the end, or not what was signed of them. Entries that are added meanwhile are not checked.
 */
final class TrailVerifier {

    private final Connection connection;
    private final NoteCheck notes;
    private long entries;
    private byte[] chain = Hashes.empty();
    private Instant last = Instant.MIN;
    private Long firstBad;
    private String finding;

    TrailVerifier(Connection connection, VerifierKey key) {
        this.connection = connection;
        this.notes = new NoteCheck(connection, key);
    }

    Verification verify() throws SQLException {
        Head head = head();
        CompletableFuture<List<TrailPage.Row>> ahead = page(1, head);
        for (long first = 1; first <= head.entries() && firstBad == null; first += TrailPage.SIZE) {
            CompletableFuture<List<TrailPage.Row>> rows = ahead;
            ahead = page(first + TrailPage.SIZE, head);
            check(rows.join());
        }
        if (firstBad == null && entries < head.entries()) {
            bad(entries + 1, "The end was cut off: entry " + (entries + 1) + " is missing, the head stands at "
                    + head.entries() + ".");
        }
        if (firstBad == null && !Arrays.equals(chain, head.chain())) {
            bad(head.entries(), "The head was changed: it does not belong to entry " + entries + ".");
        }
        if (firstBad == null) {
            beyond(head);
        }
        if (firstBad == null && notes.beyond() != null) {
            bad(entries + 1, notes.beyond());
        }
        return new Verification(entries, firstBad, firstBad == null ? "Every entry holds. " + notes.inWords() : finding,
                HexFormat.of().formatHex(chain));
    }

    private CompletableFuture<List<TrailPage.Row>> page(long first, Head head) throws SQLException {
        return TrailPage.of(connection, first, Math.min(first + TrailPage.SIZE - 1, head.entries()));
    }

    private void check(List<TrailPage.Row> rows) throws SQLException {
        for (TrailPage.Row row : rows) {
            if (firstBad != null) {
                return;
            }
            check(row, entries + 1);
        }
    }

    private void check(TrailPage.Row row, long due) throws SQLException {
        if (row.sequence() != due) {
            bad(due, "Entry " + due + " is missing: entry " + row.sequence() + " follows entry " + (due - 1) + ".");
        } else if (!row.hasContent() && !retired(due)) {
            bad(due, "The content of entry " + due + " is missing, and no statement says that it was retired.");
        } else if (!row.hashed()) {
            bad(due, "Entry " + due + " was changed: its content does not give its hash.");
        } else if (!Arrays.equals(Hashes.node(chain, row.leaf()), row.chain())) {
            bad(due, "Entry " + due + " does not follow its predecessor: the chain was replaced up to here.");
        } else if (!row.agrees() || row.hasContent() && row.at().isBefore(last)) {
            bad(due, "Entry " + due + " was changed in the table: a column does not say what was hashed.");
        } else {
            chain = row.chain();
            last = row.hasContent() ? row.at() : last;
            entries++;
            String broken = notes.after(row.leaf(), chain);
            if (broken != null) {
                bad(due, broken);
            }
        }
    }

    private boolean retired(long sequence) throws SQLException {
        return exists("select 1 from audit_retirement where ? between first_entry and last_entry", sequence);
    }

    /** Entries that were put behind the head. */
    private void beyond(Head head) throws SQLException {
        Head now = head();
        if (exists("select 1 from audit_entry where sequence_number > ?", now.entries())) {
            bad(now.entries() + 1, "Entry " + (now.entries() + 1) + " was put behind the head, which stands at "
                    + now.entries() + ".");
        } else if (now.entries() < head.entries()) {
            bad(now.entries(), "The head went back while it was read.");
        }
    }

    private boolean exists(String sql, long sequence) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, sequence);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private Head head() throws SQLException {
        return TrailWriter.head(connection);
    }

    private void bad(long sequence, String what) {
        firstBad = sequence;
        finding = what;
    }
}
