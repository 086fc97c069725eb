package secondlook.acceptance;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A domain of Payara Server of its own, on loopback, with every port counted from one base and the application's
 * configuration in its environment. Its database is PostgreSQL, with the limited account for the acts, wherever there
 * is one for the tests: the arrangement that docs/operations.md tells for production. Closing it stops the server.
 */
final class PayaraDomain implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(6);
    private static final int BLOCK = 100;
    private static final int FIRST_BLOCK = 110;
    private static final int BLOCKS = 80;

    private final Path domains;
    private final Map<String, String> environment;
    private final int base = portBase();

    PayaraDomain(Path folder) throws IOException {
        domains = Files.createDirectories(folder.resolve("domains"));
        environment = configuration(folder.resolve("data"));
        asadmin("create-domain", "--nopassword", "--domaindir", domains.toString(), "--portbase", "" + base,
                "acceptance");
        Path settings = domains.resolve("acceptance/config/domain.xml");
        Files.writeString(settings, Files.readString(settings)
                .replace("0.0.0.0", "127.0.0.1")
                .replaceAll("(<network-listener )(?![^>]*address=)", "$1address=\"127.0.0.1\" ")
                .replaceAll("<hazelcast-config-specific-configuration[^>]*>",
                        "<hazelcast-config-specific-configuration enabled=\"false\">")
                .replaceAll("ejb-timer-service=\"[^\"]*\"", "ejb-timer-service=\"Dummy\""));
        asadmin("start-domain", "--domaindir", domains.toString(), "acceptance");
    }

    /** Deploys; when the server refuses, the failure carries the end of its log. */
    void deploy(Path archive) throws IOException {
        try {
            asadmin("--port", "" + (base + 48), "deploy", "--name", "second-look", archive.toString());
        } catch (IllegalStateException e) {
            List<String> log = Files.readAllLines(domains.resolve("acceptance/logs/server.log"));
            int from = Math.max(0, log.size() - 80);
            throw new IllegalStateException(String.join("\n", log.subList(from, log.size())), e);
        }
    }

    /** Over TLS: the session cookie is not sent otherwise. */
    URI address(String path) {
        return URI.create("https://localhost:" + (base + 81) + path);
    }

    /** A client that trusts the certificate that this domain was made with. */
    HttpClient.Builder client() throws IOException, GeneralSecurityException {
        File keys = domains.resolve("acceptance/config/keystore.p12").toFile();
        KeyStore store = KeyStore.getInstance(keys, "changeit".toCharArray());
        X509Certificate server = (X509Certificate) store.getCertificate("s1as");
        return HttpClient.newBuilder().sslContext(PinnedServer.trusting(server));
    }

    String setupToken() throws IOException {
        return Files.readString(Path.of(environment.get("SECONDLOOK_SETUP_TOKEN_FILE"))).strip();
    }

    @Override
    public void close() {
        asadmin("stop-domain", "--kill", "--domaindir", domains.toString(), "acceptance");
    }

    private void asadmin(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add("sh");
        command.add(Path.of(System.getProperty("payara.server"), "bin", "asadmin").toString());
        command.add("--interactive=false");
        command.addAll(List.of(arguments));
        Shell.run(LIMIT, environment, command);
    }

    /**
     * The server uses the ports base + 8, 48, 75, 76, 80, 81, 86 and a few more of the same hundred. They are sought
     * below those that the kernel gives to connections and to whoever asks for any free port.
     */
    private static int portBase() {
        return new Random().ints(BLOCKS, FIRST_BLOCK, FIRST_BLOCK + BLOCKS).map(block -> block * BLOCK)
                .filter(base -> IntStream.range(base, base + BLOCK).allMatch(PayaraDomain::isFree)).findFirst()
                .orElseThrow(() -> new IllegalStateException("No block of free ports for Payara Server was found"));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static Map<String, String> configuration(Path data) throws IOException {
        Files.createDirectories(data);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Shell.run(LIMIT, Map.of(), List.of(java.toString(),
                Shell.repository().resolve("scripts/FirstSecrets.java").toString(), data.toString()));
        Map<String, String> settings = new HashMap<>();
        settings.put("AS_JAVA", System.getProperty("java.home"));
        settings.put("SECONDLOOK_HOME", data.toString());
        settings.putAll(Database.isThere() ? Database.made() : fileOf(data));
        settings.put("SECONDLOOK_SETUP_TOKEN_FILE", data.resolve("secrets/setup-token").toString());
        return settings;
    }

    /** Where the tests run without PostgreSQL. */
    private static Map<String, String> fileOf(Path data) throws IOException {
        Path secrets = data.resolve("secrets/config");
        String database = "jdbc:h2:file:" + data.resolve("db/secondlook") + ";CIPHER=AES";
        return Map.of("SECONDLOOK_DB_CLASS", "org.h2.jdbcx.JdbcDataSource",
                "SECONDLOOK_DB_URL", database + ";IFEXISTS=TRUE",
                "SECONDLOOK_DB_OWNER_URL", database,
                "SECONDLOOK_DB_USER", "secondlook_app",
                "SECONDLOOK_DB_PASSWORD", Files.readString(secrets.resolve("secondlook.db.password")),
                "SECONDLOOK_DB_OWNER_USER", "secondlook",
                "SECONDLOOK_DB_OWNER_PASSWORD", Files.readString(secrets.resolve("secondlook.db.owner.password")));
    }
}
