package secondlook.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A department's own provider: a Keycloak of the build's own, on a free port of this machine, with the realm of
 * {@code department.json} in memory. It is reached by number and the system by name, so that to a browser they are two
 * sites, as they are in a department. Its one-time codes are good more than once, so that nobody waits for the next.
 */
final class Keycloak implements AutoCloseable {

    static final String CLIENT_SECRET = "a-secret-of-the-tests-alone";
    static final String PASSWORD = "blue-lantern-41-harbor";
    /** The second factor of robin.doe and pat.poe: what base 32 calls MFRGG..., as an authenticator takes it. */
    private static final String OTP = "abcdefghij0123456789";
    private static final String OTP_SECRET = "MFRGGZDFMZTWQ2LKGAYTEMZUGU3DOOBZ";
    private static final String ADMIN = "for-the-tests-alone";
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Path home = Path.of(System.getProperty("keycloak"));
    private final int port = Shell.freePort();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path output;
    private Process process;

    /** Begins to start; {@link #await} waits for it. */
    Keycloak(Path folder, URI system) throws IOException {
        output = folder.resolve("keycloak.out");
        String realm = new String(Keycloak.class.getResourceAsStream("department.json").readAllBytes(),
                StandardCharsets.UTF_8).replace("@SECRET@", CLIENT_SECRET).replace("@PASSWORD@", PASSWORD)
                .replace("@OTP@", OTP).replace("@ADDRESS@", system.toString().replaceFirst("/$", ""));
        Files.createDirectories(home.resolve("data/import"));
        Files.writeString(home.resolve("data/import/department.json"), realm);
        Map<String, String> environment = new HashMap<>(Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN, "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m"));
        process = Shell.start(environment, output, List.of("sh", home.resolve("bin/kc.sh").toString(), "start-dev",
                "--import-realm", "--db=dev-mem", "--http-host=127.0.0.1", "--http-port=" + port));
    }

    Phone phone() {
        return new Phone(OTP_SECRET);
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/department";
    }

    /** Until it answers; then each step of its sign-in says what it is, which Keycloak leaves to its administrator. */
    void await() throws IOException, InterruptedException {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(limit)) {
                throw new IllegalStateException("Keycloak did not start: " + Files.readString(output));
            }
            process.waitFor(500, TimeUnit.MILLISECONDS);
        }
        String token = value("access_token", send(HttpRequest.newBuilder(
                at("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(
                        "grant_type=password&client_id=admin-cli&username=admin&password=" + ADMIN))));
        String steps = send(admin("flows/browser/executions", token).GET());
        refer(steps, "auth-username-password-form", "pwd", token);
        refer(steps, "auth-otp-form", "otp", token);
    }

    private boolean answers() throws InterruptedException {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(issuer())).timeout(LIMIT).build(),
                    BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private void refer(String steps, String step, String amr, String token) throws InterruptedException {
        Matcher entry = Pattern.compile("\\{[^{}]*\"providerId\":\"" + step + "\"[^{}]*}").matcher(steps);
        if (!entry.find()) {
            throw new IllegalStateException("No step " + step + " in " + steps);
        }
        send(admin("executions/" + value("id", entry.group()) + "/config", token).header("Content-Type",
                "application/json").POST(BodyPublishers.ofString("{\"alias\":\"amr-" + amr + "\",\"config\":{"
                + "\"default.reference.value\":\"" + amr + "\",\"default.reference.maxAge\":\"300\"}}")));
    }

    private HttpRequest.Builder admin(String path, String token) {
        return HttpRequest.newBuilder(at("/admin/realms/department/authentication/" + path))
                .header("Authorization", "Bearer " + token);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private String send(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<String> answer = client.send(request.timeout(LIMIT).build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException("Keycloak answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(String name, String json) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("No " + name + " in " + json);
        }
        return found.group(1);
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.waitFor(60, TimeUnit.SECONDS);
    }
}
