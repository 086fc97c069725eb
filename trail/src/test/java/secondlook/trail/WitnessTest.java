package secondlook.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness cosigns what grew out of what it has seen, and nothing else, over restarts too. */
class WitnessTest {

    @TempDir
    private Path folder;

    private final SampleLog log = new SampleLog(300);
    private final Tree tree = new Tree(log.levels());

    private Witness witness() {
        return new Witness(log.witness, log.log.verifier(), folder.resolve("seen"),
                Clock.fixed(SampleLog.BEGAN, ZoneOffset.UTC));
    }

    private static byte[] body(long old, List<byte[]> proof, Note note) {
        StringBuilder body = new StringBuilder("old " + old + "\n");
        proof.forEach(hash -> body.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        return body.append('\n').append(note).toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aGrowingLogIsCosignedStepByStep() throws IOException {
        long seen = 0;
        for (int size : new int[] {0, 1, 2, 100, 100, 256, 300}) {
            Witness.Answer answer = witness().add(body(seen, seen == 0 ? List.of() : tree.consistency(seen, size),
                    log.checkpoint(size)));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            Note cosigned = log.checkpoint(size).with(List.of(answer.body().strip()));
            assertThat(cosigned.cosignedBy(log.witness.verifier())).hasValue(SampleLog.BEGAN);
            seen = size;
        }
        assertThat(Files.list(folder).map(file -> file.getFileName().toString())).containsExactly("seen");
    }

    @Test
    void whatDoesNotGrowOutOfTheSeenIsRefusedWithItsStatus() throws IOException {
        Witness witness = witness();
        assertThat(witness.add(body(0, List.of(), log.checkpoint(200))).status()).isEqualTo(200);
        SampleLog forged = new SampleLog(300);
        forged.forge(7, "matching.viewed");
        Tree other = new Tree(forged.levels());

        assertThat(witness.add(body(0, List.of(), log.checkpoint(300))))
                .isEqualTo(new Witness.Answer(409, "text/x.tlog.size", "200\n"));
        assertThat(witness.add(body(100, tree.consistency(100, 150), log.checkpoint(150))).status()).isEqualTo(409);
        assertThat(witness.add(body(200, List.of(), forged.checkpoint(200, log.log)))
                .status()).as("a fork of the same size").isEqualTo(409);
        assertThat(witness.add(body(200, List.of(), log.checkpoint(150))).status()).as("old above size").isEqualTo(400);
        assertThat(witness.add(body(200, other.consistency(200, 300), forged.checkpoint(300, log.log))).status())
                .as("a fork that grew").isEqualTo(422);
        assertThat(witness.add(body(200, List.of(), log.checkpoint(300))).status()).as("no proof").isEqualTo(422);
        assertThat(witness.add(body(200, tree.consistency(200, 300), log.checkpoint(300,
                SampleLog.key(SampleLog.ORIGIN, VerifierKey.LOG)))).status()).as("another key").isEqualTo(403);
        assertThat(witness.add(body(200, List.of(), Note.parse(log.checkpoint(300).toString()
                .replace(SampleLog.ORIGIN, "other.example/trail")))).status()).as("another log").isEqualTo(404);
        for (String garbage : List.of("", "old 200\n", "old x\n\n", "old 200\nzz\n\n" + log.checkpoint(300),
                "old 0200\n\n" + log.checkpoint(300), "old 200\n" + "AAAA\n".repeat(64) + "\n" + log.checkpoint(300))) {
            assertThat(witness.add(garbage.getBytes(StandardCharsets.UTF_8)).status()).as(garbage).isEqualTo(400);
        }
        assertThat(witness().add(body(200, tree.consistency(200, 300), log.checkpoint(300))).status())
                .as("none of these changed what was seen").isEqualTo(200);
    }

    @Test
    void aDamagedStateStopsTheWitnessInsteadOfBeginningAnew() throws IOException {
        Files.writeString(folder.resolve("seen"), "200 AAAA\n");
        assertThatThrownBy(() -> witness().add(body(0, List.of(), log.checkpoint(200)))).isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
        Files.writeString(folder.resolve("seen"), "");
        assertThatThrownBy(() -> witness().add(body(0, List.of(), log.checkpoint(200))))
                .isInstanceOf(IOException.class);
    }

    @Test
    void theProgramKeepsKeyAndStateAndItsClientFollows() throws IOException {
        Path dir = folder.resolve("witness");
        String[] words = {"--dir", dir.toString(), "--log", log.log.verifier().toString(), "--port", "0"};
        VerifierKey key;
        try (WitnessServer server = WitnessCommand.start(words)) {
            key = VerifierKey.parse(Files.readString(dir.resolve("witness.vkey")));
            WitnessClient client = client(server, key);
            Note note = log.checkpoint(100);
            assertThat(note.with(client.cosign(note, 0, tree::consistency)).cosignedBy(key)).isPresent();
            assertThat(client.cosign(log.checkpoint(250), 100, tree::consistency)).hasSize(1);
            assertThat(client.cosign(log.checkpoint(300), 0, tree::consistency)).as("asks for the size").hasSize(1);
            assertThatThrownBy(() -> client.cosign(log.checkpoint(200), 100, tree::consistency))
                    .isInstanceOfSatisfying(WitnessClient.NotCosigned.class,
                            e -> assertThat(e.status()).isEqualTo(409));
            assertThatThrownBy(() -> WitnessCommand.start(words)).isInstanceOf(Exception.class);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("witness.key"))))
                .isEqualTo("rw-------");
        assertThat(WitnessKeyFile.in(dir, "any").verifier()).isEqualTo(key);
        assertThat(Files.readString(dir.resolve("seen"))).startsWith("300 ");
        Files.delete(dir.resolve("witness.key"));
        assertThatThrownBy(() -> WitnessKeyFile.in(dir, "any")).hasMessageContaining("put the other back");
    }

    @Test
    void theProgramHasItsKeyBeforeTheLogHasWrittenIts() throws Exception {
        Path dir = folder.resolve("early");
        Path logKey = folder.resolve("trail.vkey");
        CompletableFuture<WitnessServer> starting = CompletableFuture.supplyAsync(() -> {
            try {
                return WitnessCommand.start(new String[] {"--dir", dir.toString(), "--log", logKey.toString(),
                    "--port", "0"});
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        while (Files.notExists(dir.resolve("witness.vkey"))) {
            assertThat(starting).isNotDone();
            Thread.onSpinWait();
        }
        Files.writeString(logKey, log.log.verifier() + "\n");
        try (WitnessServer server = starting.get(10, TimeUnit.SECONDS)) {
            VerifierKey key = VerifierKey.parse(Files.readString(dir.resolve("witness.vkey")));
            assertThat(client(server, key).cosign(log.checkpoint(10), 0, tree::consistency)).hasSize(1);
        }
    }

    private static WitnessClient client(WitnessServer server, VerifierKey key) {
        return new WitnessClient(URI.create("http://127.0.0.1:" + server.port()), key);
    }

    @Test
    void theClientTakesNoCosignatureThatDoesNotHold() throws IOException {
        HttpServer liar = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        String line = log.checkpoint(10).cosign(log.witness, SampleLog.BEGAN) + "\n";
        liar.createContext("/add-checkpoint", exchange -> {
            exchange.sendResponseHeaders(200, line.getBytes(StandardCharsets.UTF_8).length);
            exchange.getResponseBody().write(line.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        liar.start();
        URI address = URI.create("http://127.0.0.1:" + liar.getAddress().getPort() + "/");
        WitnessClient client = new WitnessClient(address, log.witness.verifier());
        assertThat(client.cosign(log.checkpoint(10), 0, tree::consistency)).hasSize(1);
        assertThatThrownBy(() -> client.cosign(log.checkpoint(11), 0, tree::consistency))
                .hasMessageContaining("without a valid cosignature");
        liar.stop(0);
        assertThatThrownBy(() -> client.cosign(log.checkpoint(10), 0, tree::consistency))
                .isInstanceOf(IOException.class).hasMessageContaining("cannot be reached");
    }

    @Test
    void aFolderKeepsEachCheckpointOnceAndTellsAContradiction() throws IOException {
        WriteOnceFolder once = new WriteOnceFolder(folder.resolve("kept"));
        assertThat(once.newest()).isEmpty();
        Path file = once.keep(log.cosigned(20));
        String kept = Files.readString(file);
        assertThat(once.keep(log.checkpoint(20))).isEqualTo(file);
        assertThat(Files.readString(file)).isEqualTo(kept);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("r--r--r--");
        SampleLog forged = new SampleLog(300);
        forged.forge(7, "matching.viewed");
        assertThatThrownBy(() -> once.keep(forged.checkpoint(20, log.log)))
                .isInstanceOf(WriteOnceFolder.Contradicted.class).hasMessageContaining("rewritten");
        once.keep(log.checkpoint(300));
        once.keep(log.checkpoint(100));
        assertThat(once.newest().map(Note::text)).hasValue(log.checkpoint(300).text());
    }
}
