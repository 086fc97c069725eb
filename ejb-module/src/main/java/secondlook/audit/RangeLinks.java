package secondlook.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import secondlook.trail.Checkpoint;
import secondlook.trail.Hashes;
import secondlook.trail.Note;
import secondlook.trail.RangeChain;

/**
 * What ties a range of entries to the signed chain: the chain in front of it, and the leaf hashes on to the next
 * checkpoint. One is signed each second in which there are entries, so that these are few.
 *
 * @param checkpoint the next one, signed over the range and little more
 */
record RangeLinks(RangeChain chain, Note checkpoint) {

    static RangeLinks of(Connection connection, long first, long last) throws SQLException {
        Note next = next(connection, last);
        long end = Checkpoint.parse(next.text()).size();
        List<byte[]> front = hashes(connection, "chain_hash", first - 1, first - 1);
        return new RangeLinks(new RangeChain(front.isEmpty() ? Hashes.empty() : front.get(0), end,
                hashes(connection, "leaf_hash", last + 1, end)), next);
    }

    private static Note next(Connection connection, long last) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select note from audit_checkpoint where entries ="
                + " (select min(entries) from audit_checkpoint where entries >= ?)")) {
            query.setLong(1, last);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("Entry " + last + " of the audit trail is not signed yet");
                }
                return Note.parse(row.getString(1));
            }
        }
    }

    private static List<byte[]> hashes(Connection connection, String column, long from, long to) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select " + column + " from audit_entry"
                + " where sequence_number between ? and ? order by sequence_number")) {
            query.setLong(1, from);
            query.setLong(2, to);
            try (ResultSet row = query.executeQuery()) {
                List<byte[]> hashes = new ArrayList<>();
                while (row.next()) {
                    hashes.add(row.getBytes(1));
                }
                return hashes;
            }
        }
    }
}
