package secondlook.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.oversight.Sampling;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;
import secondlook.shared.TestDatabase;
import secondlook.trail.BundleVerifier;
import secondlook.trail.Checkpoint;
import secondlook.trail.CheckpointLink;
import secondlook.trail.Note;
import secondlook.trail.Verdict;

class TrailPointTest {

    private static final String ON = "evaluation 7";
    private static final List<String> POPULATION = IntStream.rangeClosed(1, 90)
            .mapToObj(i -> "SL-2026-" + (100_000 + i)).toList();

    @TempDir
    private Path folder;

    private final TrailOutside outside = new TrailOutside();

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    @BeforeEach
    void key() {
        outside.key = TrailKey.in(folder, "test");
        outside.witnesses = Witnesses.of(List.of());
    }

    private void sign(Connection connection) throws SQLException {
        new Checkpoints(connection, new TrailTree.Memory()).sign(outside.key.signer(), Clock.systemUTC());
    }

    private static void announce(Connection connection, String object, Outcome outcome) throws SQLException {
        AuditLine line = Trail.open(6);
        Trail.append(connection, List.of(new AuditLine(0, line.at(), "laso", "Lee Ortiz", "TS", "LASO", null, null,
                null, "EvaluationService.announce", null, object, null, outcome, null, "127.0.0.1", null, "c", null)));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.RANDOM_EVALUATIONS, refusal = true)
    void pointIsUnknownUntilACheckpointCoversMoreThanTheActAndThenStays(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Trail.append(connection, Trail.open(1, 3));
            long before = TrailWriter.head(connection).entries();
            announce(connection, "evaluation 70", Outcome.ALLOWED);
            announce(connection, ON, Outcome.DENIED);
            sign(connection);
            assertThat(TrailPoint.after(connection, before, ON)).as("not announced").isEmpty();
            announce(connection, ON, Outcome.ALLOWED);
            assertThat(TrailPoint.after(connection, before, ON)).as("not signed").isEmpty();
            sign(connection);
            assertThat(TrailPoint.after(connection, before, ON)).as("signed over nothing later").isEmpty();
            Trail.append(connection, Trail.open(7, 8));
            sign(connection);
            TrailPoint point = TrailPoint.after(connection, before, ON).orElseThrow();
            assertThat(Checkpoint.parse(Note.parse(point.note()).text()).size()).isEqualTo(8);
            assertThat(point.source()).startsWith("checkpoint of 8 entries").endsWith("entry 6");
            assertThat(CheckpointLink.in(Note.parse(point.note()).text()).orElseThrow().size()).as("the one before")
                    .isEqualTo(6);
            Trail.append(connection, Trail.open(9, 9));
            sign(connection);
            assertThat(TrailPoint.after(connection, before, ON)).contains(point);
        }
    }

    /** What docs/auditors-guide.md tells an outsider to do, with an export, the checkpoint and the population alone. */
    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.RANDOM_EVALUATIONS, refusal = false)
    void outsiderDrawsTheSameFromExportAndCheckpoint(DataSource database) throws Exception {
        Path export = folder.resolve("export.zip");
        TrailPoint point;
        try (Connection connection = database.getConnection(); OutputStream out = Files.newOutputStream(export)) {
            announce(connection, ON, Outcome.ALLOWED);
            Trail.append(connection, Trail.open(7, 9));
            sign(connection);
            point = TrailPoint.after(connection, 0, ON).orElseThrow();
            Trail.append(connection, Trail.open(10, 300));
            sign(connection);
            new TrailExport(connection, Trail.PERSONAL, new ExportRequest(new AuditQuery(null, null, null, null, null,
                    null, 0, 0), null, null, ExportForm.BUNDLE)).signed(outside.head(connection), out);
        }
        Path checkpoint = Files.writeString(folder.resolve("seed-checkpoint"), point.note());
        Files.writeString(folder.resolve("population.txt"), String.join("\n", POPULATION) + "\n");

        Verdict verdict = BundleVerifier.verify(export, Optional.of(outside.verifier()), List.of(),
                List.of(checkpoint));
        assertThat(verdict.findings()).isEmpty();
        assertThat(Checkpoint.parse(Note.parse(point.note()).text()).size()).isGreaterThan(announcement(export));
        List<Sampling.Drawn> system = Sampling.draw(point.hash(), POPULATION, 10);
        assertThat(byShell()).isEqualTo(system.stream().map(drawn -> drawn.key() + " " + drawn.item()).toList());

        Files.writeString(checkpoint, point.note().replaceFirst("\ntime 20", "\ntime 19"));
        assertThat(BundleVerifier.verify(export, Optional.of(outside.verifier()), List.of(), List.of(checkpoint))
                .findings()).as("another checkpoint").isNotEmpty();
        assertThat(byShell()).isNotEqualTo(system.stream().map(drawn -> drawn.key() + " " + drawn.item()).toList());
    }

    /** The number of the announcement, out of the stored parts of the export as they lie there. */
    private static long announcement(Path export) throws IOException {
        Matcher entry = Pattern.compile("\\{\"seq\":(\\d+),[^}]*\"object\":\"" + ON + "\"").matcher(
                new String(Files.readAllBytes(export), StandardCharsets.ISO_8859_1));
        assertThat(entry.find()).isTrue();
        return Long.parseLong(entry.group(1));
    }

    private List<String> byShell() throws IOException, InterruptedException {
        List<String> lines = Files.readAllLines(Path.of("../docs/decisions/random-evaluations.md"));
        String script = String.join("\n", lines.stream().filter(line -> line.startsWith("export SEED=")
                || line.startsWith("while read -r item")).toList());
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", script).directory(folder.toFile())
                .redirectErrorStream(true);
        Process running = shell.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said.lines().toList();
    }
}
