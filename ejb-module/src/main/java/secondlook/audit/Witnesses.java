package secondlook.audit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import secondlook.trail.Checkpoint;
import secondlook.trail.Note;
import secondlook.trail.VerifierKey;

/**
 * Hands the newest signed checkpoint to every witness and keeps what each answered. One that cannot be reached holds up
 * nothing: it is tried again, told once in the log and shown on the audit page with how far behind it is.
 */
@ApplicationScoped
class Witnesses {

    private static final Logger LOG = Logger.getLogger(Witnesses.class.getName());

    @Inject
    @ConfigProperty(name = "secondlook.trail.witnesses")
    Optional<String> configured;

    /** One alone may be with whoever changes the trail. */
    static final int LEAST = 2;

    private final Map<String, String> failures = new ConcurrentHashMap<>();
    private List<Witness> all = List.of();

    protected Witnesses() {
    }

    static Witnesses of(List<Witness> all) {
        Witnesses witnesses = new Witnesses();
        witnesses.all = List.copyOf(all);
        return witnesses;
    }

    /** Between semicolons: {@code folder:/path}, or a witness's key, a blank and its address. */
    @PostConstruct
    void open() {
        List<Witness> found = new ArrayList<>();
        for (String each : configured.orElse("").split(";")) {
            String text = each.strip();
            if (text.startsWith("folder:")) {
                found.add(new FolderWitness(Path.of(text.substring("folder:".length()))));
            } else if (!text.isEmpty()) {
                String[] parts = text.split("\\s+", 2);
                if (parts.length != 2) {
                    throw new IllegalStateException("secondlook.trail.witnesses: name key and address of " + text);
                }
                found.add(new HttpWitness(VerifierKey.parse(parts[0]), URI.create(parts[1])));
            }
        }
        all = List.copyOf(found);
        if (all.size() < LEAST) {
            LOG.warning("The audit trail has " + (all.isEmpty() ? "no witness" : "one witness")
                    + " outside the database where it needs two: whoever administers this system could cut its end or"
                    + " restore an older copy unseen. Name another one in secondlook.trail.witnesses: see"
                    + " docs/operations.md, Witnesses of the audit trail");
        }
    }

    /** Tries every witness that does not have the newest checkpoint yet. */
    void push(Connection connection, TrailTree.Memory memory, Clock clock) throws SQLException {
        Optional<Note> newest = new Checkpoints(connection, memory).newest();
        if (newest.isEmpty()) {
            return;
        }
        Checkpoint checkpoint = Checkpoint.parse(newest.get().text());
        Witness.Statement statement = new Witness.Statement(newest.get(), checkpoint,
                memory.of(connection, checkpoint.size()).tree());
        for (Witness witness : all) {
            long known = seen(connection, witness).entries();
            if (known < checkpoint.size()) {
                push(connection, witness, statement, clock);
            }
        }
    }

    private void push(Connection connection, Witness witness, Witness.Statement statement, Clock clock)
            throws SQLException {
        try {
            String line = witness.accept(statement, seen(connection, witness).entries());
            store(connection, new Seen(witness.name(), statement.checkpoint().size(), null, null), line, clock);
            failures.remove(witness.name());
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            String failure = String.valueOf(e.getMessage());
            if (!failure.equals(failures.put(witness.name(), failure))) {
                LOG.log(Level.WARNING, "Witness " + witness.name() + " of the audit trail: " + failure
                        + " It is tried again.", e);
            }
        }
    }

    private static void store(Connection connection, Seen seen, String line, Clock clock) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into audit_cosignature (entries, witness,"
                + " line, received_at) values (?, ?, ?, ?)")) {
            insert.setLong(1, seen.entries());
            insert.setString(2, seen.witness());
            insert.setString(3, line);
            insert.setObject(4, TrailWriter.stored(clock.instant()));
            insert.executeUpdate();
        } catch (SQLException e) {
            if (seen(connection, seen.witness()).entries() < seen.entries()) {
                throw e;
            }
        }
    }

    private static Seen seen(Connection connection, Witness witness) throws SQLException {
        return seen(connection, witness.name());
    }

    private static Seen seen(Connection connection, String witness) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select entries, received_at from audit_cosignature"
                + " where witness = ? order by entries desc fetch first 1 rows only")) {
            query.setString(1, witness);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? new Seen(witness, row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(), null) : new Seen(witness, 0, null, null);
            }
        }
    }

    /** Of those that cosign. */
    List<VerifierKey> keys() {
        return all.stream().filter(HttpWitness.class::isInstance).map(witness -> ((HttpWitness) witness).key())
                .toList();
    }

    /** How far each has come. */
    List<Seen> standing(Connection connection) throws SQLException {
        List<Seen> standing = new ArrayList<>();
        for (Witness witness : all) {
            Seen seen = seen(connection, witness);
            standing.add(new Seen(seen.witness(), seen.entries(), seen.at(), failures.get(witness.name())));
        }
        return standing;
    }
}
