package secondlook.audit;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import secondlook.trail.Entry;
import secondlook.trail.Hashes;
import secondlook.trail.VerifierKey;

/**
 * Checks the trail in the database entry by entry and remembers the first that does not hold: changed, missing, out of
 * order, cut off at the end, or not what was signed of them. Entries that are added meanwhile are not checked.
 */
final class TrailVerifier {

    private static final int PAGE = 2_000;
    private static final String ROWS = "select e.sequence_number, e.leaf_hash, e.chain_hash, p.leaf, p.occurred_at,"
            + " p.act, p.outcome from audit_entry e left join audit_payload p on p.sequence_number = e.sequence_number"
            + " where e.sequence_number > ? and e.sequence_number <= ? order by e.sequence_number fetch first " + PAGE
            + " rows only";

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
        long due = 1;
        while (due <= head.entries() && firstBad == null) {
            long seen = page(due, head.entries());
            if (seen < due && firstBad == null) {
                bad(due, "The end was cut off: entry " + due + " is missing, the head stands at " + head.entries()
                        + ".");
            }
            due = seen + 1;
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

    /** Checks the next entries; answers with the number of the last. */
    private long page(long from, long to) throws SQLException {
        long due = from;
        try (PreparedStatement query = connection.prepareStatement(ROWS)) {
            query.setLong(1, from - 1);
            query.setLong(2, to);
            try (ResultSet row = query.executeQuery()) {
                while (row.next() && firstBad == null) {
                    check(row, due++);
                }
            }
        }
        return due - 1;
    }

    private void check(ResultSet row, long due) throws SQLException {
        long sequence = row.getLong(1);
        byte[] leaf = row.getBytes(2);
        String text = row.getString(4);
        if (sequence != due) {
            bad(due, "Entry " + due + " is missing: entry " + sequence + " follows entry " + (due - 1) + ".");
        } else if (text == null && !retired(sequence)) {
            bad(due, "The content of entry " + due + " is missing, and no statement says that it was retired.");
        } else if (text != null && !Arrays.equals(Hashes.leaf(text.getBytes(StandardCharsets.UTF_8)), leaf)) {
            bad(due, "Entry " + due + " was changed: its content does not give its hash.");
        } else if (!Arrays.equals(Hashes.node(chain, leaf), row.getBytes(3))) {
            bad(due, "Entry " + due + " does not follow its predecessor: the chain was replaced up to here.");
        } else if (text != null && !columnsAgree(row, sequence, text)) {
            bad(due, "Entry " + due + " was changed in the table: a column does not say what was hashed.");
        } else {
            chain = row.getBytes(3);
            entries++;
            String broken = notes.after(leaf, chain);
            if (broken != null) {
                bad(due, broken);
            }
        }
    }

    private boolean columnsAgree(ResultSet row, long sequence, String text) throws SQLException {
        Instant at = row.getObject(5, OffsetDateTime.class).toInstant();
        Entry entry = Entry.parse(text);
        boolean agree = entry.sequence() == sequence && entry.at().equals(at) && !at.isBefore(last)
                && entry.act().equals(row.getString(6)) && entry.outcome().equals(row.getString(7));
        last = at;
        return agree;
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
