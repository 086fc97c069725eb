package secondlook.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The empty system as an operator starts it: who can reach it, who can read its keys, how it begins and ends. */
class RunIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String PASSWORD = "grey-harbor-72-lantern";

    @TempDir
    static Path folder;

    private static LocalSystem system;

    @BeforeAll
    static void start() throws Exception {
        system = new LocalSystem(folder.resolve("system"));
        nameAnotherPack(system.data("secrets/config"));
        system.start();
    }

    /** As docs/operations.md says: a file named like the key. The pack is the default one under a name of its own. */
    private static void nameAnotherPack(Path config) throws IOException {
        Path own = Shell.repository().resolve("face-engine/src/main/resources/secondlook/engine/face/pack.properties");
        Path pack = Files.createDirectories(folder.resolve("pack"));
        Files.writeString(pack.resolve("pack.properties"), Files.readString(own)
                .replace("name=faceplugin-mobilefacenet", "name=another-pack")
                .replace("templateVersion=mfn512-a1", "templateVersion=another-1"));
        try (Stream<Path> files = Files.list(Shell.repository().resolve(".assets/models"))) {
            for (Path file : files.toList()) {
                Files.createSymbolicLink(pack.resolve(file.getFileName()), file);
            }
        }
        Files.createDirectories(config, PosixFilePermissions.asFileAttribute(
                PosixFilePermissions.fromString("rwx------")));
        Path file = Files.createFile(config.resolve("secondlook.models"), PosixFilePermissions.asFileAttribute(
                PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, pack + "\n");
    }

    @AfterAll
    static void stop() throws Exception {
        List<ProcessHandle> servers = system.servers();
        assertThat(servers).isNotEmpty();
        assertThat(system.stop()).as(system.said()).isZero();
        assertThat(servers).noneMatch(ProcessHandle::isAlive);
        assertThat(system.data("tmp")).doesNotExist();
    }

    @Test
    void nothingListensBeyondThisMachine() {
        List<Long> pids = system.servers().stream().map(ProcessHandle::pid).toList();
        List<String> listening = Shell.run(LIMIT, Map.of(), List.of("ss", "-ltnpH")).lines()
                .filter(line -> pids.stream().anyMatch(pid -> line.contains("pid=" + pid + ",")))
                .map(line -> line.trim().split("\\s+")[3].replace("[::ffff:127.0.0.1]", "127.0.0.1"))
                .toList();

        assertThat(listening).containsExactlyInAnyOrder(
                "127.0.0.1:" + system.port(), "127.0.0.1:" + system.httpPort());
    }

    @Test
    void plainHttpOnlyRedirectsToHttps() throws Exception {
        URI plain = URI.create("http://localhost:" + system.httpPort() + "/queue.xhtml?a=b");
        HttpResponse<String> answer = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build().send(
                HttpRequest.newBuilder(plain).timeout(LIMIT).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .contains("https://localhost:" + system.port() + "/queue.xhtml?a=b");
    }

    @Test
    void everySecretIsReadableByItsOwnerOnly() throws Exception {
        try (Stream<Path> files = Files.walk(system.data("secrets"))) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty()
                    .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
        }
        assertThat(permissions(system.data(""))).isEqualTo("rwx------");
    }

    @Test
    void noSecretIsOnACommandLineOrInALog() throws Exception {
        String commands = Shell.run(LIMIT, Map.of(), List.of("ps", "axww", "-o", "args"));
        String logs = allText(system.data("log"));
        assertThat(logs).contains("INFO");
        for (String secret : List.of("config/secondlook.db.password", "tls.password", "setup-token")) {
            for (String word : Files.readString(system.data("secrets").resolve(secret)).strip().split(" ")) {
                assertThat(commands).doesNotContain(word);
                assertThat(logs).doesNotContain(word);
            }
        }
    }

    @Test
    void theDatabaseFileIsEncrypted() throws Exception {
        byte[] start = new byte[9];
        try (var in = Files.newInputStream(system.data("db/secondlook.mv.db"))) {
            assertThat(in.read(start)).isEqualTo(start.length);
        }
        assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("H2encrypt");
    }

    @Test
    void theFirstAccountIsSetOnceAndSignsIn() throws Exception {
        String first = initWith("first.laso");
        assertThat(first).contains("is set");
        assertThat(new Door(system.address(), system.client()).signIn("first.laso", PASSWORD)).isTrue();
        assertThatThrownBy(() -> initWith("second.laso")).hasMessageContaining("already");
        assertThat(new Door(system.address(), system.client()).signIn("second.laso", PASSWORD)).isFalse();
    }

    @Test
    void theFaceModelsAreThoseOfThePackThatTheOperatorNamed() throws Exception {
        HttpResponse<String> health = system.client().build().send(HttpRequest.newBuilder(system.address()
                .resolve("api/v1/health")).timeout(LIMIT).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(allText(system.data("log"))).contains("Face models ready: another-pack")
                .doesNotContain("Face models ready: faceplugin");
        assertThat(system.said()).contains("Face models: the pack in " + folder.resolve("pack"));
    }

    @Test
    void aSelfTestIsTakenOnRecordByTheRunningSystem() throws Exception {
        Path images = Files.createDirectories(folder.resolve("known"));
        for (String person : List.of("000f", "000m")) {
            Path portrait = Shell.repository().resolve(".assets/demo/avatars/" + person + ".jpg");
            Files.copy(portrait, images.resolve(person + "-1.jpg"));
            Files.copy(portrait, images.resolve(person + "-2.jpg"));
        }
        String said = Shell.run(LIMIT, Map.of(), List.of(Shell.repository().resolve("run").toString(), "selftest",
                images.toString(), "--data", system.data("").toString()));
        assertThat(said).contains("Models     another-pack", "takes it on record within seconds");
        Instant limit = Instant.now().plus(LIMIT);
        while (!allText(system.data("log")).contains("is on record")) {
            assertThat(Instant.now()).as(allText(system.data("log"))).isBefore(limit);
            assertThat(system.servers().get(0).onExit().completeOnTimeout(null, 1, TimeUnit.SECONDS).get()).isNull();
        }
        try (Stream<Path> written = Files.list(system.data("selftest"))) {
            assertThat(written.map(file -> file.getFileName().toString().replaceFirst(".*Z", ""))).contains(
                    ".properties", ".csv", "-files.csv", ".png");
        }
    }

    @Test
    void aPackNamedByARelativePathIsRefusedBeforeAnythingStarts() {
        Map<String, String> relative = Map.of("SECONDLOOK_MODELS", "models/other");
        assertThatThrownBy(() -> Shell.run(LIMIT, relative, system.command()))
                .hasMessageContaining("models/other").hasMessageContaining("not an absolute path");
    }

    @Test
    void aSecondStartFromTheSameDataIsRefusedWithTheWayOut() {
        assertThatThrownBy(() -> Shell.run(LIMIT, Map.of(), system.command()))
                .hasMessageContaining("already runs").hasMessageContaining("stop");
    }

    @Test
    void aTakenPortIsNamedWithTheOptionThatChangesIt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            List<String> command = List.of(Shell.repository().resolve("run").toString(), "--port",
                    "" + taken.getLocalPort(), "--data", folder.resolve("other").toString());
            assertThatThrownBy(() -> Shell.run(LIMIT, Map.of(), command))
                    .hasMessageContaining("" + taken.getLocalPort()).hasMessageContaining("--port");
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static String initWith(String username) {
        String lines = String.join("\n", username, "First Officer", "Crime Intelligence Unit", PASSWORD, PASSWORD);
        return Shell.run(LIMIT, Map.of("LINES_FOR_INIT", lines), Stream.concat(
                Stream.of("bash", "-c", "printf '%s\\n' \"$LINES_FOR_INIT\" | \"$@\"", "init"),
                system.command("init", "--stdin").stream()).toList());
    }

    private static String allText(Path logs) throws Exception {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.filter(f -> !f.toString().endsWith(".lck")).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
