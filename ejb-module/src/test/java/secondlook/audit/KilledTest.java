package secondlook.audit;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.h2.Driver;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;
import secondlook.shared.SchemaMigration;
import secondlook.trail.Hashes;

/**
 * The server is killed with signal 9 at any moment, {@code -Dkills=1000} times or 200: no acknowledged entry is missing
 * afterwards, and chain, tree and signed checkpoints hold. On an encrypted H2 file with the launcher's settings, which
 * dies with the process. This is no loss of power: what the operating system has taken it still writes.
 */
class KilledTest {

    private static final int KILLS = Integer.getInteger("kills", 200);
    private static final int KILLS_OF_ONE_FILE = 25;
    private static final int LONGEST = 60;

    @TempDir
    Path folder;

    private final Random moments = new Random();
    private long acknowledged;

    @Test
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = false)
    void noAcknowledgedEntryIsLostHoweverOftenTheServerIsKilled() throws Exception {
        TrailKey key = TrailKey.in(folder, "killed");
        long entries = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            String url = url(kill / KILLS_OF_ONE_FILE);
            if (kill % KILLS_OF_ONE_FILE == 0) {
                entries += acknowledged;
                acknowledged = 0;
                migrate(url, kill == 0);
            }
            killOne(url);
            try (Connection connection = DriverManager.getConnection(url, "sa", "file user")) {
                Verification found = new TrailVerifier(connection, key.verifier()).verify();
                assertThat(found.firstBad()).as("kill %d: %s", kill, found.finding()).isNull();
                assertThat(found.entries()).as("kill %d", kill).isGreaterThanOrEqualTo(acknowledged);
            }
        }
        System.out.println("Killed " + KILLS + " times, " + (entries + acknowledged) + " acknowledged entries kept.");
    }

    private String url(int file) {
        return "jdbc:h2:file:" + folder.resolve("trail" + file) + ";CIPHER=AES;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"
                + ";LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0";
    }

    /** Makes the file, and once what lets the program start fast. */
    private void migrate(String url, boolean first) throws Exception {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL(url);
        h2.setUser("sa");
        h2.setPassword("file user");
        SchemaMigration.migrate(h2);
        if (first) {
            Process learning = program(url, List.of("-XX:ArchiveClassesAtExit=" + folder.resolve("classes.jsa")),
                    "500");
            learning.getInputStream().readAllBytes();
            assertThat(learning.waitFor()).isZero();
        }
    }

    private void killOne(String url) throws IOException, InterruptedException {
        Process program = program(url, List.of("-XX:SharedArchiveFile=" + folder.resolve("classes.jsa")));
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

    private Process program(String url, List<String> options, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), AppendingProgram.class.getName(), url, "sa", "file user",
                folder.toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** What the program needs and no more; as jars, because the JDK keeps no classes of folders. */
    private String classPath() throws IOException {
        List<String> parts = new ArrayList<>();
        for (Class<?> type : List.of(AppendingProgram.class, TrailWriter.class, Hashes.class, JsonFactory.class,
                Driver.class)) {
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
