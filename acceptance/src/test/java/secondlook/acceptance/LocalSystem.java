package secondlook.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A system started by the repository's own {@code run} from a folder of its own; closing it stops it. */
final class LocalSystem implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(10);

    private final Path folder;
    private final int port = Shell.freePort();
    private final int httpPort = Shell.freePort();
    private final Path output;
    private final Map<String, String> environment;
    private Map<String, String> database;
    private final String[] kind;
    private Process process;

    /** The empty system, or with the word {@code demo} the demonstration. */
    LocalSystem(Path folder, String... kind) {
        this(folder, Map.of(), kind);
    }

    /** One that is configured by the environment. */
    LocalSystem(Path folder, Map<String, String> environment, String... kind) {
        this.folder = folder;
        this.environment = environment;
        this.kind = kind;
        this.output = folder.resolveSibling(folder.getFileName() + ".out");
    }

    /** What the test has asked for by now, which may need the system's own address, before what the database needs. */
    private Map<String, String> settings() {
        if (database == null) {
            database = Database.ofSystem();
        }
        Map<String, String> settings = new HashMap<>(database);
        settings.putAll(environment);
        return settings;
    }

    void start() throws IOException, InterruptedException {
        process = Shell.start(settings(), output, command(kind));
        Instant limit = Instant.now().plus(START_LIMIT);
        while (!said().contains("READY")) {
            if (!process.isAlive() || Instant.now().isAfter(limit)) {
                throw new IllegalStateException("The system did not start: " + said());
            }
            process.waitFor(200, TimeUnit.MILLISECONDS);
        }
    }

    List<String> command(String... more) {
        List<String> command = new ArrayList<>(List.of(Shell.repository().resolve("run").toString()));
        command.addAll(Arrays.asList(more));
        command.addAll(List.of("--port", "" + port, "--http-port", "" + httpPort, "--data", folder.toString()));
        return command;
    }

    /** What the console said when the first account was set, and its owner's authenticator. */
    record FirstAccount(String said, Phone phone) {
    }

    /** Sets the first account, as an operator does at the console: the code comes when the secret has been shown. */
    FirstAccount init(String username, String password) throws IOException, InterruptedException {
        Process console = new ProcessBuilder(command("init", "--stdin")).redirectErrorStream(true).start();
        StringBuilder said = new StringBuilder();
        Phone phone = null;
        try (Writer keys = console.outputWriter(StandardCharsets.UTF_8);
                BufferedReader screen = console.inputReader(StandardCharsets.UTF_8)) {
            keys.write(String.join("\n", username, "First Officer", "Crime Intelligence Unit", password, password, ""));
            keys.flush();
            for (String line = screen.readLine(); line != null; line = screen.readLine()) {
                said.append(line).append('\n');
                if (line.startsWith("otpauth:")) {
                    phone = new Phone(line.replaceAll(".*secret=([A-Z2-7]+).*", "$1"));
                    keys.write(phone.code() + "\n");
                    keys.flush();
                }
            }
        }
        if (console.waitFor() != 0) {
            throw new IllegalStateException("init failed: " + said.toString().replace('\n', '|'));
        }
        return new FirstAccount(said.toString(), phone);
    }

    String said() throws IOException {
        return Files.readString(output);
    }

    int port() {
        return port;
    }

    int httpPort() {
        return httpPort;
    }

    URI address() {
        return URI.create("https://localhost:" + port + "/");
    }

    Path data(String path) {
        return folder.resolve(path);
    }

    /** A client that trusts this system's certificate and no other. */
    HttpClient.Builder client() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(folder.resolve("tls/server.pem"))) {
            store.setCertificateEntry("server", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context);
    }

    List<ProcessHandle> servers() {
        return process.descendants().filter(child -> child.info().command().orElse("").endsWith("/java")).toList();
    }

    /** Asks it to stop as a closing terminal or an operator would; returns the exit code of {@code run}. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The system did not stop within a minute");
        }
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null && process.isAlive()) {
            stop();
        }
    }
}
