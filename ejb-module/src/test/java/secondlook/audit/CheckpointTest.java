package secondlook.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.shared.Sha256;
import secondlook.shared.TestDatabase;
import secondlook.trail.Checkpoint;
import secondlook.trail.Levels;
import secondlook.trail.Note;
import secondlook.trail.Proofs;
import secondlook.trail.SignerKey;
import secondlook.trail.Tree;
import secondlook.trail.VerifierKey;

class CheckpointTest {

    @TempDir
    Path folder;

    private final TrailTree.Memory memory = new TrailTree.Memory();
    private final Clock clock = Clock.systemUTC();

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    private Checkpoint newest(Connection connection) throws SQLException {
        return Checkpoint.parse(new Checkpoints(connection, memory).newest().orElseThrow().text());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void signsWhatHasGrownAndNothingTwice(DataSource database) throws SQLException {
        TrailKey key = TrailKey.in(folder, "test");
        try (Connection connection = database.getConnection()) {
            Checkpoints checkpoints = new Checkpoints(connection, memory);
            assertThat(checkpoints.sign(key.signer(), clock)).isFalse();
            Trail.append(connection, Trail.open(1, 300));
            assertThat(checkpoints.sign(key.signer(), clock)).isTrue();
            assertThat(checkpoints.sign(key.signer(), clock)).isFalse();
            Head head = Trail.append(connection, Trail.open(301, 600));
            assertThat(new Checkpoints(connection, new TrailTree.Memory()).sign(key.signer(), clock)).isTrue();
            Note note = checkpoints.newest().orElseThrow();
            assertThat(note.signedBy(TrailKey.in(folder, "test").verifier())).isTrue();
            assertThat(newest(connection).size()).isEqualTo(600);
            assertThat(newest(connection).chain()).isEqualTo(head.chain());
        }
    }

    /** Over more than one level of tiles the stored tree is the same as one made from the leaves. */
    @ParameterizedTest
    @MethodSource("databases")
    void storedTreeIsTheTreeOfItsLeaves(DataSource database) throws SQLException {
        int size = 66_000;
        Levels levels = new Levels();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("insert into audit_entry (sequence_number,"
                    + " leaf_hash, chain_hash) values (?, ?, ?)")) {
                for (int i = 1; i <= size; i++) {
                    byte[] leaf = Sha256.of(new byte[] {(byte) i, (byte) (i >> 8)}).substring(32)
                            .getBytes(StandardCharsets.US_ASCII);
                    levels.add(leaf);
                    insert.setLong(1, i);
                    insert.setBytes(2, leaf);
                    insert.setBytes(3, leaf);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            for (int part : new int[] {1, 255, 256, 257, 65_535, 65_536, size}) {
                TrailTree tree = memory.of(connection, part);
                tree.store();
                assertThat(tree.tree().root(part)).as("%d entries", part).isEqualTo(new Tree(levels).root(part));
                assertThat(new TrailTree.Memory().of(connection, part).tree().inclusion(0, part))
                        .usingRecursiveComparison().isEqualTo(new Tree(levels).inclusion(0, part));
            }
            connection.commit();
        }
    }

    private void grow(Connection connection, int from, int to) throws SQLException {
        Trail.append(connection, Trail.open(from, to));
        new Checkpoints(connection, memory).sign(TrailKey.in(folder, "test").signer(), clock);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void folderKeepsEveryStatementAndNoticesACutTrail(DataSource database) throws Exception {
        Path kept = folder.resolve("kept");
        Witnesses witnesses = Witnesses.of(List.of(new FolderWitness(kept)));
        try (Connection connection = database.getConnection()) {
            grow(connection, 1, 3);
            witnesses.push(connection, memory, clock);
            grow(connection, 4, 9);
            witnesses.push(connection, memory, clock);
            assertThat(witnesses.standing(connection)).singleElement().satisfies(seen -> {
                assertThat(seen.entries()).isEqualTo(9);
                assertThat(seen.failure()).isNull();
            });
            assertThat(kept.toFile().list()).hasSize(2);
            assertThat(Files.readString(kept.resolve("checkpoint-000000000000009")))
                    .isEqualTo(new Checkpoints(connection, memory).newest().orElseThrow().toString());
        }
        for (DataSource other : TestDatabase.all().subList(0, 1)) {
            try (Connection connection = other.getConnection()) {
                grow(connection, 1, 5);
                witnesses.push(connection, new TrailTree.Memory(), clock);
                assertThat(witnesses.standing(connection).get(0).failure()).contains("9 entries", "cut off");
                grow(connection, 6, 12);
                witnesses.push(connection, new TrailTree.Memory(), clock);
                assertThat(witnesses.standing(connection).get(0).failure()).contains("rewritten");
                assertThat(witnesses.standing(connection).get(0).entries()).isZero();
            }
        }
    }

    /** A witness after the protocol: keeps the last tree, and cosigns only what begins with it. */
    private final class Cosigner implements AutoCloseable {
        private final HttpServer server;
        private final SignerKey key;
        private Proofs.Size last = new Proofs.Size(0, new byte[32]);
        private int answer;

        Cosigner() throws Exception {
            key = SignerKey.of("witness.example", VerifierKey.WITNESS,
                    KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/add-checkpoint", exchange -> {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                byte[] said = judge(body).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer, said.length);
                exchange.getResponseBody().write(said);
                exchange.close();
            });
            server.start();
        }

        private String judge(String body) {
            int end = body.indexOf("\n\n");
            List<String> lines = body.substring(0, end).lines().toList();
            Note note = Note.parse(body.substring(end + 2));
            Checkpoint given = Checkpoint.parse(note.text());
            long old = Long.parseLong(lines.get(0).substring("old ".length()));
            if (old != last.size()) {
                answer = 409;
                return last.size() + "\n";
            }
            List<byte[]> proof = new ArrayList<>();
            lines.stream().skip(1).forEach(line -> proof.add(Base64.getDecoder().decode(line)));
            if (old > 0 && !Proofs.consistent(last, given.tree(), proof)) {
                answer = 422;
                return "";
            }
            last = given.tree();
            answer = 200;
            return note.cosign(key, Instant.now()) + "\n";
        }

        Witness witness() {
            return new HttpWitness(key.verifier(), URI.create("http://127.0.0.1:" + server.getAddress().getPort()
                    + "/add-checkpoint"));
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void cosignaturesAreStoredAndACutTrailIsNotCosigned(DataSource database) throws Exception {
        try (Cosigner cosigner = new Cosigner(); Connection connection = database.getConnection()) {
            Witnesses witnesses = Witnesses.of(List.of(cosigner.witness()));
            grow(connection, 1, 3);
            witnesses.push(connection, memory, clock);
            grow(connection, 4, 300);
            witnesses.push(connection, memory, clock);
            assertThat(witnesses.standing(connection).get(0).entries()).isEqualTo(300);
            try (Statement query = connection.createStatement();
                    var row = query.executeQuery("select line from audit_cosignature where entries = 300")) {
                row.next();
                Note note = new Checkpoints(connection, memory).newest().orElseThrow().with(List.of(row.getString(1)));
                assertThat(note.cosignedBy(cosigner.key.verifier())).isPresent();
            }
            cosigner.last = new Proofs.Size(300, new byte[32]);
            grow(connection, 301, 302);
            witnesses.push(connection, memory, clock);
            assertThat(witnesses.standing(connection).get(0).failure()).contains("answer 422");
            cosigner.last = new Proofs.Size(900, new byte[32]);
            witnesses.push(connection, memory, clock);
            assertThat(witnesses.standing(connection).get(0).failure()).contains("900", "cut off");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void witnessThatCannotBeReachedIsShownAndTriedAgain(DataSource database) throws Exception {
        try (Connection connection = database.getConnection()) {
            Witness gone;
            try (Cosigner cosigner = new Cosigner()) {
                gone = cosigner.witness();
            }
            Witnesses witnesses = Witnesses.of(List.of(gone, new FolderWitness(folder.resolve("kept"))));
            grow(connection, 1, 3);
            witnesses.push(connection, memory, clock);
            List<Seen> standing = witnesses.standing(connection);
            assertThat(standing.get(0).failure()).contains("cannot be reached");
            assertThat(standing.get(0).entries()).isZero();
            assertThat(standing.get(1).entries()).isEqualTo(3);
            assertThat(new Standing(3, "k", 3, Instant.now(), standing, true).behind(standing.get(0))).isEqualTo(3);
        }
    }

    @Test
    void secondStartReadsTheSameKeyThatOnlyItsOwnerCanRead() throws IOException {
        VerifierKey made = TrailKey.in(folder, "test").verifier();
        assertThat(TrailKey.in(folder, "other").verifier()).isEqualTo(made);
        assertThat(Files.getPosixFilePermissions(folder.resolve("trail-private.pem"))).hasSize(2);
        assertThat(made.name()).startsWith("test/");
    }
}
