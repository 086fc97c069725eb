package secondlook.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import secondlook.shared.OwnerDatabase;
import secondlook.trail.Checkpoint;
import secondlook.trail.Note;
import secondlook.trail.VerifierKey;

/** What of the trail is known outside the database: its key, its newest signature, and who has that. */
@ApplicationScoped
class TrailOutside {

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
}
