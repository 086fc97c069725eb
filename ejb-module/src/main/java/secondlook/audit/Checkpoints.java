package secondlook.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import secondlook.trail.Checkpoint;
import secondlook.trail.CheckpointLink;
import secondlook.trail.Note;
import secondlook.trail.SignerKey;

/**
 * Signs the trail as it stands: size, root and chain, and which note was signed before. Two servers may do so at the
 * same moment; both sign the same tree, and of one size the note that was stored first stays.
 */
final class Checkpoints {

    private final Connection connection;
    private final TrailTree.Memory memory;

    Checkpoints(Connection connection, TrailTree.Memory memory) {
        this.connection = connection;
        this.memory = memory;
    }

    /** Signs when there are entries that no note covers; answers whether it did. */
    boolean sign(SignerKey signer, Clock clock) throws SQLException {
        long size = TrailWriter.head(connection).entries();
        if (size <= newestSize()) {
            return false;
        }
        TrailTree tree = memory.of(connection, size);
        tree.store();
        Checkpoint checkpoint = new Checkpoint(signer.verifier().name(), size, tree.tree().root(size), chain(size),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into audit_checkpoint (entries, note, signed_at) values (?, ?, ?)")) {
            insert.setLong(1, size);
            String before = newest().map(note -> CheckpointLink.to(note).line()).orElse("");
            insert.setString(2, Note.signed(checkpoint.text() + before, signer).toString());
            insert.setObject(3, TrailWriter.stored(checkpoint.at()));
            insert.executeUpdate();
            return true;
        } catch (SQLException e) {
            if (newestSize() < size) {
                throw e;
            }
            return false;
        }
    }

    private byte[] chain(long size) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select chain_hash from audit_entry where sequence_number = ?")) {
            query.setLong(1, size);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("Entry " + size + " is missing from the audit trail: check it");
                }
                return row.getBytes(1);
            }
        }
    }

    private long newestSize() throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select max(entries) from audit_checkpoint")) {
            row.next();
            return row.getLong(1);
        }
    }

    Optional<Note> newest() throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select note from audit_checkpoint where entries ="
                        + " (select max(entries) from audit_checkpoint)")) {
            return row.next() ? Optional.of(Note.parse(row.getString(1))) : Optional.empty();
        }
    }
}
