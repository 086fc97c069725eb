package secondlook.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import secondlook.trail.Checkpoint;
import secondlook.trail.Note;

/**
 * Where the trail ends.
 *
 * @param entries number of the last entry
 * @param hash    of the chain at that entry, hexadecimal
 * @param signed  the newest signed checkpoint in words, null before the first
 */
public record TrailStand(long entries, String hash, String signed) {

    static TrailStand of(Connection connection) throws SQLException {
        Head head = TrailWriter.head(connection);
        Optional<Checkpoint> newest = new Checkpoints(connection, new TrailTree.Memory()).newest().map(Note::text)
                .map(Checkpoint::parse);
        return new TrailStand(head.entries(), HexFormat.of().formatHex(head.chain()), newest.map(TrailStand::words)
                .orElse(null));
    }

    private static String words(Checkpoint checkpoint) {
        return checkpoint.size() + " entries, root " + Base64.getEncoder().encodeToString(checkpoint.root())
                + ", signed " + checkpoint.at();
    }
}
