package secondlook.audit;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import secondlook.shared.Sha256;
import secondlook.trail.Checkpoint;
import secondlook.trail.Note;

/**
 * A point of the trail that nobody knew before it was reached: the first checkpoint that was signed over more than the
 * entry of an act (307.5-6.1.2.d). It covers whatever others did meanwhile, and only the log's key could sign it.
 *
 * @param hash   SHA-256 of the note, 64 hexadecimal digits
 * @param source what it is, in words
 * @param note   the checkpoint as it was signed, without the cosignatures that came later
 */
public record TrailPoint(String hash, String source, String note) {

    /**
     * The first checkpoint after the entry of an act that succeeded on this object; empty while there is none.
     *
     * @param entries entries there were when the act began; its own comes after them
     * @param object  as the entry names it, of letters, digits and blanks
     */
    static Optional<TrailPoint> after(Connection connection, long entries, String object) throws SQLException {
        Optional<Long> act = entryOf(connection, entries, object);
        if (act.isEmpty()) {
            return Optional.empty();
        }
        try (PreparedStatement query = connection.prepareStatement("select note from audit_checkpoint"
                + " where entries > ? order by entries fetch first 1 rows only")) {
            query.setLong(1, act.get());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(of(row.getString(1), act.get())) : Optional.empty();
            }
        }
    }

    private static Optional<Long> entryOf(Connection connection, long entries, String object) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select sequence_number from audit_payload"
                + " where sequence_number > ? and outcome = ? and leaf like ? order by sequence_number"
                + " fetch first 1 rows only")) {
            query.setLong(1, entries);
            query.setString(2, Outcome.ALLOWED.name());
            query.setString(3, "%,\"object\":\"" + object + "\"%");
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        }
    }

    private static TrailPoint of(String note, long entry) {
        Checkpoint checkpoint = Checkpoint.parse(Note.parse(note).text());
        return new TrailPoint(Sha256.of(note.getBytes(StandardCharsets.UTF_8)), "checkpoint of " + checkpoint.size()
                + " entries, signed " + checkpoint.at() + ", the first after the announcement, entry " + entry, note);
    }
}
