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
import org.openqa.selenium.By;
import secondlook.engine.face.FaceEngine;

/**
 * The empty system as an operator starts it: who can reach it, who can read its keys, how it begins and ends, and what
 * is done at the console beside it. It uses the face models of another pack than the default one and is told of a
 * third; both are the same files under other names.
 */
class RunIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String PASSWORD = "grey-harbor-72-lantern";

    @TempDir
    static Path folder;

    private static LocalSystem system;
    private static LocalSystem.FirstAccount firstAccount;

    @BeforeAll
    static void start() throws Exception {
        Path next = pack("second-model");
        system = new LocalSystem(folder.resolve("system"), Map.of("SECONDLOOK_MODELS_NEXT", next.toString()));
        namePack(system.data("secrets/config"), pack("another-pack"));
        system.start();
        firstAccount = system.init("first.laso", PASSWORD);
    }

    /** The files of the default pack under another name. */
    private static Path pack(String name) throws IOException {
        Path pack = Files.createDirectory(folder.resolve(name));
        try (Stream<Path> files = Files.list(Office.ASSETS.resolve("models"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".onnx")).toList()) {
                Files.createSymbolicLink(pack.resolve(file.getFileName()), file);
            }
        }
        String own = new String(FaceEngine.class.getResourceAsStream("pack.properties").readAllBytes());
        Files.writeString(pack.resolve("pack.properties"), own
                .replaceFirst("(?m)^name=.*$", "name=" + name)
                .replaceFirst("(?m)^templateVersion=.*$", "templateVersion=" + name + "-1"));
        return pack;
    }

    /** As docs/operations.md says: a file named like the key. */
    private static void namePack(Path config, Path pack) throws IOException {
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
    void onlyNewTlsWithAuthenticatedCiphersIsSpoken() {
        assertThat(handshake("-tls1_1", "-cipher", "DEFAULT@SECLEVEL=0")).doesNotContain("Cipher is ECDHE");
        assertThat(handshake("-tls1_2", "-cipher", "ECDHE-ECDSA-AES256-SHA384")).doesNotContain("Cipher is ECDHE");
        assertThat(handshake("-tls1_2")).contains("Cipher is ECDHE-ECDSA-AES256-GCM-SHA384");
        assertThat(handshake("-tls1_3")).contains("Cipher is TLS_AES_256_GCM_SHA384");
    }

    private static String handshake(String... options) {
        return Shell.run(LIMIT, Map.of(), List.of("sh", "-c", "openssl s_client -connect localhost:" + system.port()
                + " " + String.join(" ", options) + " </dev/null 2>&1; true"));
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
        for (String secret : List.of("config/secondlook.db.password", "config/secondlook.db.owner.password",
                "tls.password", "setup-token")) {
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
        assertThat(firstAccount.said()).contains("is set", "otpauth://totp/", "\u2588", "The second factor is set up");
        assertThat(firstAccount.said().lines().filter(line -> line.strip().matches("[a-z0-9]{5}-[a-z0-9]{5}")))
                .hasSize(10);
        assertThat(new Door(system.address(), system.client()).signIn("first.laso", PASSWORD, firstAccount.phone()))
                .isTrue();
        assertThatThrownBy(() -> system.init("second.laso", PASSWORD)).hasMessageContaining("already");
        assertThat(new Door(system.address(), system.client()).signIn("second.laso", PASSWORD, null)).isFalse();
    }

    @Test
    void codesOfARealSystemAreNotPrinted() {
        assertThatThrownBy(() -> run("code", "first.laso")).hasMessageContaining("is no demonstration");
    }

    @Test
    void theFaceModelsAreThoseOfThePackThatTheOperatorNamed() throws Exception {
        HttpResponse<String> health = system.client().build().send(HttpRequest.newBuilder(system.address()
                .resolve("api/v1/health")).timeout(LIMIT).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(allText(system.data("log"))).contains("Face models ready: another-pack")
                .doesNotContain("Face models ready: faceplugin");
        assertThat(system.said()).contains("Face models: the pack in " + folder.resolve("another-pack"));
    }

    @Test
    void aSelfTestIsTakenOnRecordByTheRunningSystem() throws Exception {
        Path images = Files.createDirectories(folder.resolve("known"));
        for (String person : List.of("000f", "000m")) {
            Path portrait = Office.ASSETS.resolve("demo/avatars").resolve(person + ".jpg");
            Files.copy(portrait, images.resolve(person + "-1.jpg"));
            Files.copy(portrait, images.resolve(person + "-2.jpg"));
        }
        String said = run("selftest", images.toString());
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

    @Test
    void importedFolderIsReportedFileByFileAndTheGallerySwitchesToTheNextModel() throws Exception {
        Path bookings = Files.createDirectories(system.data("import/county"));
        copy("000f.jpg", bookings);
        copy("001m.jpg", bookings);
        Files.write(bookings.resolve("broken.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2});
        Files.writeString(bookings.resolve("bookings.csv"), "file,source_agency,record_number\n"
                + "000f.jpg,Sample County Sheriff,A-1\nbroken.jpg,Sample County Sheriff,A-2\n"
                + "001m.jpg,Sample County Sheriff,A-3\n");

        assertThatThrownBy(() -> run("import", "no-such-folder", "--booking"))
                .hasMessageContaining("the import was not begun");
        String said = run("import", "county", "--booking");

        assertThat(said).contains("2 enrolled, 0 kept, 0 duplicate, 0 without a face, 1 refused");
        Path report = Path.of(said.replaceAll("(?s).*Report +(\\S+\\.csv).*", "$1"));
        assertThat(Files.readAllLines(report)).hasSize(4).anySatisfy(
                line -> assertThat(line).contains("broken.jpg").contains("refused"));
        switchModel();
    }

    private void switchModel() {
        try (Browser browser = new Browser(system.address())) {
            browser.signIn("first.laso", PASSWORD, firstAccount.phone());
            browser.open("gallery/list.xhtml");
            browser.click(By.id("model:submit"));
            browser.awaitText("Searches now use second-model-1.");
            assertThat(browser.text()).contains("second-model");
            assertThat(browser.textOf(By.id("gallery-size"))).isEqualTo("2");
            assertThat(browser.count(By.id("model:submit"))).isZero();
        }
    }

    @Test
    void selfTestMeasuresAFolderAndNamesWhatItCouldNotRead() throws Exception {
        Path images = Files.createDirectory(folder.resolve("images"));
        for (String person : List.of("000f", "001m", "002f")) {
            copy(person + ".jpg", images);
            Files.move(images.resolve(person + ".jpg"), images.resolve(person + "-1.jpg"));
            Files.write(images.resolve(person + "-2.png"), Photographs.another(person + ".jpg", 3, 4));
        }
        Files.write(images.resolve("broken-1.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2});
        Path out = folder.resolve("accuracy");

        String said = run("selftest", images.toString(), "--out", out.toString());

        assertThat(said).contains("6 of 3 people with a face", "broken-1.jpg", "Not first at rank 1: none");
        try (Stream<Path> written = Files.list(out)) {
            assertThat(written.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.endsWith(".csv")).anyMatch(name -> name.endsWith(".png"));
        }
    }

    private static String run(String... words) {
        return Shell.run(LIMIT, Map.of(), system.command(words));
    }

    private static void copy(String portrait, Path to) throws IOException {
        Files.copy(Office.ASSETS.resolve("demo/avatars").resolve(portrait), to.resolve(portrait));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
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
