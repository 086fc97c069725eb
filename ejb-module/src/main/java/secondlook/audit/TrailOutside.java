package secondlook.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import secondlook.shared.Conflict;
import secondlook.shared.OwnerDatabase;
import secondlook.trail.Checkpoint;
import secondlook.trail.ExportHead;
import secondlook.trail.Note;
import secondlook.trail.VerifierKey;

/** What of the trail is known outside the database: its key, its newest signature, and who has that. */
@ApplicationScoped
class TrailOutside {

    /** Cosigned checkpoints that an export carries, the newest. */
    private static final int NOTES = 1_000;
    private static final String SIGNATURE = "\u2014 ";

    @Inject
    TrailKey key;

    @Inject
    Witnesses witnesses;

    @Inject
    OwnerDatabase owner;

    VerifierKey verifier() {
        return key.verifier();
    }

    Standing standing(Connection connection) throws SQLException {
        long entries = TrailWriter.head(connection).entries();
        Optional<Checkpoint> newest = new Checkpoints(connection, new TrailTree.Memory()).newest().map(Note::text)
                .map(Checkpoint::parse);
        return new Standing(entries, key.verifier().toString(), newest.map(Checkpoint::size).orElse(0L),
                newest.map(Checkpoint::at).orElse(null), witnesses.standing(connection), owner.isSeparate());
    }

    /** What a signed export carries beside its entries; Conflict when nothing was signed yet. */
    ExportHead head(Connection connection) throws SQLException {
        List<Note> notes = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select c.note, s.line from audit_checkpoint c"
                + " left join audit_cosignature s on s.entries = c.entries where s.entries is not null or c.entries ="
                + " (select max(entries) from audit_checkpoint) order by c.entries desc fetch first " + NOTES
                + " rows only"); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Note note = Note.parse(row.getString(1));
                String line = row.getString(2);
                Note last = notes.isEmpty() ? null : notes.get(notes.size() - 1);
                if (last != null && last.text().equals(note.text())) {
                    notes.remove(notes.size() - 1);
                    note = last;
                }
                notes.add(line == null || !line.startsWith(SIGNATURE) ? note : note.with(line.lines().toList()));
            }
        }
        if (notes.isEmpty()) {
            throw new Conflict("Nothing was signed yet. Try again in a few seconds.");
        }
        return new ExportHead(verifier(), witnesses.keys(), notes.get(0), notes.subList(1, notes.size()),
                notes(connection, "select note from audit_retirement order by first_entry"),
                notes(connection, "select note from audit_erasure_statement order by order_id"));
    }

    private static List<Note> notes(Connection connection, String sql) throws SQLException {
        List<Note> notes = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                notes.add(Note.parse(row.getString(1)));
            }
        }
        return notes;
    }
}
