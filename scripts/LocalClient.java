import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * What `run` asks of the server on this machine, trusting the server's own certificate and no other:
 * {@code ready CERT BASE PID SECONDS LOG} waits for the sign-in page, {@code setup CERT BASE TOKEN-FILE} sets the first
 * account from five lines on standard input (user name, name, unit, password, password again).
 */
final class LocalClient {

    private static final Pattern DETAIL = Pattern.compile("\"detail\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final HttpClient client;
    private final String base;

    private LocalClient(Path certificate, String base) throws IOException, GeneralSecurityException {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .sslContext(trusting(certificate))
                .build();
        this.base = base;
    }

    public static void main(String[] args) throws Exception {
        LocalClient local = new LocalClient(Path.of(args[1]), args[2]);
        System.exit(args[0].equals("ready")
                ? local.waitUntilReady(Long.parseLong(args[3]), Integer.parseInt(args[4]), Path.of(args[5]))
                : local.setUp(Files.readString(Path.of(args[3])).strip()));
    }

    /** 0 ready, 1 the server ended, 2 the time is up, 3 the server is ready without the application. */
    private int waitUntilReady(long pid, int seconds, Path log) throws IOException, InterruptedException {
        Instant began = Instant.now();
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (System.nanoTime() < end) {
            // The listeners open long before the application is in place; the server's own word comes after it. Until
            // the server has begun its own log, the one of an earlier start stands there: its word is not taken.
            boolean said = Files.exists(log) && Files.getLastModifiedTime(log).toInstant().isAfter(began)
                    && Files.readString(log).contains(" ready in ");
            if (status("/signin.xhtml") == 200) {
                return 0;
            }
            if (said) {
                return 3;
            }
            if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
                return 1;
            }
            Thread.sleep(200);
        }
        return 2;
    }

    private int status(String path) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30)).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private int setUp(String token) throws IOException, InterruptedException {
        String[] lines = new String(System.in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).split("\n", -1);
        if (lines.length < 5) {
            System.err.println("Five lines are needed: user name, full name, unit, password, password again.");
            return 1;
        }
        if (!lines[3].equals(lines[4])) {
            System.err.println("The two passwords differ. Nothing was sent.");
            return 1;
        }
        String body = "{\"username\":" + json(lines[0].strip()) + ",\"name\":" + json(lines[1].strip())
                + ",\"unit\":" + json(lines[2].strip()) + ",\"password\":" + json(lines[3]) + "}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/api/v1/setup"))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .header("X-Setup-Token", token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return told(client.send(request, HttpResponse.BodyHandlers.ofString()), lines[0].strip());
        } catch (java.net.ConnectException e) {
            System.err.println("No server answers at " + base + ". Start it with ./run in another terminal first.");
            return 1;
        }
    }

    private static int told(HttpResponse<String> answer, String username) {
        if (answer.statusCode() / 100 == 2) {
            System.out.println("The account " + username + " is set, with the role LASO. Sign in with it now.");
            return 0;
        }
        String detail = detail(answer.body()).map(text -> " The server says: " + text).orElse("");
        System.err.println(switch (answer.statusCode()) {
            case 400, 422 -> "The account was refused." + detail;
            case 401, 403 -> "The setup token was refused: the first account may be set already." + detail;
            case 404, 409, 410 -> "The first account is set already; the LASO makes all others." + detail;
            default -> "The server answered " + answer.statusCode() + "." + detail;
        });
        return 1;
    }

    private static Optional<String> detail(String body) {
        Matcher found = DETAIL.matcher(body);
        return found.find() ? Optional.of(found.group(1).replace("\\\"", "\"").replace("\\\\", "\\")) : Optional.empty();
    }

    private static String json(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private static SSLContext trusting(Path certificate) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(certificate)) {
            store.setCertificateEntry("server", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
