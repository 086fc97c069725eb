package secondlook.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;
import secondlook.shared.TestDatabase;
import secondlook.trail.Hashes;

/**
 * The server is killed with signal 9 at any moment, {@code -Dkills=1000} times or 200: no acknowledged entry is
 * missing afterwards, and chain, tree and signed checkpoints hold, on PostgreSQL and, a quarter as often because
 * opening it takes longer, in an encrypted H2 file, which dies with the process. It is no loss of power: what the
 * operating system has taken it still writes.
 */
class KilledTest {

    private static final int KILLS = Integer.getInteger("kills", 200);
    private static final int KILLS_OF_ONE_SCHEMA = 25;
    private static final int LONGEST = 60;

    @TempDir
    Path folder;

    private final Random moments = new Random();
    private long acknowledged;

    @Test
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = false)
    void noAcknowledgedEntryIsLostHoweverOftenTheServerIsKilled() throws Exception {
        assumeTrue(System.getenv("SECONDLOOK_TEST_PG_URL") != null, "SECONDLOOK_TEST_PG_URL is not set");
        killed(KILLS, () -> new Place(TestDatabase.all().stream().filter(PGSimpleDataSource.class::isInstance)
                .map(PGSimpleDataSource.class::cast).findFirst().orElseThrow().getURL(),
                System.getenv("SECONDLOOK_TEST_PG_USER"), System.getenv("SECONDLOOK_TEST_PG_PASSWORD")));
    }

    @Test
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = false)
    void noAcknowledgedEntryIsLostHoweverOftenTheServerIsKilledOverItsOwnFile() throws Exception {
        killed(KILLS / 4, () -> new Place(TestDatabase.encrypted(folder.resolve(UUID.randomUUID().toString())),
                "sa", TestDatabase.OF_FILE));
    }

    private interface Places {
        Place next() throws SQLException;
    }

    private record Place(String url, String user, String password) {
        Connection open() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }
    }

    private void killed(int kills, Places places) throws Exception {
        TrailKey key = TrailKey.in(folder, "killed");
        long entries = 0;
        Place place = null;
        for (int kill = 0; kill < kills; kill++) {
            if (kill % KILLS_OF_ONE_SCHEMA == 0) {
                entries += acknowledged;
                acknowledged = 0;
                place = places.next();
            }
            if (kill == 0) {
                learn(place);
            }
            killOne(place);
            try (Connection connection = place.open()) {
                Verification found = new TrailVerifier(connection, key.verifier()).verify();
                assertThat(found.firstBad()).as("kill %d: %s", kill, found.finding()).isNull();
                assertThat(found.entries()).as("kill %d", kill).isGreaterThanOrEqualTo(acknowledged);
            }
        }
        System.out.println("Killed " + kills + " times, " + (entries + acknowledged) + " acknowledged entries kept.");
    }

    /** Once: which classes the program needs, so that it starts fast. */
    private void learn(Place place) throws IOException, InterruptedException {
        Process learning = program(place, List.of("-XX:ArchiveClassesAtExit=" + folder.resolve("classes.jsa")), "500");
        learning.getInputStream().readAllBytes();
        assertThat(learning.waitFor()).isZero();
    }

    private void killOne(Place place) throws IOException, InterruptedException {
        Process program = program(place, List.of("-XX:SharedArchiveFile=" + folder.resolve("classes.jsa")));
        try (BufferedReader said = new BufferedReader(new InputStreamReader(program.getInputStream(),
                StandardCharsets.US_ASCII))) {
            String line = said.readLine();
            assertThat(line).as("the program appends").isNotNull();
            acknowledge(line);
            program.waitFor(moments.nextInt(LONGEST), TimeUnit.MILLISECONDS);
            program.toHandle().destroyForcibly();
            for (line = said.readLine(); line != null; line = said.readLine()) {
                acknowledge(line);
            }
            assertThat(program.waitFor()).isEqualTo(128 + 9);
        }
    }

    /** A line that the kill has cut short acknowledges nothing. */
    private void acknowledge(String line) {
        if (line.matches("\\d+")) {
            acknowledged = Math.max(acknowledged, Long.parseLong(line));
        }
    }

    private Process program(Place place, List<String> options, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), AppendingProgram.class.getName(), place.url(),
                place.user(), place.password(), folder.toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** What the program needs and no more; as jars, because the JDK keeps no classes of folders. */
    private String classPath() throws IOException {
        List<String> parts = new ArrayList<>();
        for (Class<?> type : List.of(AppendingProgram.class, TrailWriter.class, Hashes.class, JsonFactory.class,
                Driver.class, org.h2.Driver.class)) {
            Path place = Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
            parts.add((Files.isDirectory(place) ? packed(place, parts.size()) : place).toString());
        }
        return String.join(File.pathSeparator, parts);
    }

    private Path packed(Path classes, int number) throws IOException {
        Path jar = folder.resolve("classes" + number + ".jar");
        if (Files.exists(jar)) {
            return jar;
        }
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
        return jar;
    }
}
