import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
 * {@code ready CERT BASE PID SECONDS LOG} waits for the sign-in page, {@code setup CERT BASE TOKEN-FILE [TERMINAL]}
 * sets the first account from lines on standard input: user name, name, unit, password, password again, then codes of
 * the second factor that it has shown by then, from the terminal where one is named, until one is right. Where no
 * code comes, the second factor is set up at the first sign-in.
 */
final class LocalClient {

    private static final Pattern CODE = Pattern.compile("\"([a-z0-9]{5}-[a-z0-9]{5})\"");

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
        System.setOut(new java.io.PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.exit(args[0].equals("ready")
                ? local.waitUntilReady(Long.parseLong(args[3]), Integer.parseInt(args[4]), Path.of(args[5]))
                : local.setUp(Files.readString(Path.of(args[3])).strip(), args.length > 4 ? Path.of(args[4]) : null));
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

    private int setUp(String token, Path terminal) throws IOException, InterruptedException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String[] given = new String[5];
        for (int i = 0; i < given.length; i++) {
            given[i] = lines.readLine();
            if (given[i] == null) {
                System.err.println("Five lines are needed: user name, full name, unit, password, password again.");
                return 1;
            }
        }
        if (!given[3].equals(given[4])) {
            System.err.println("The two passwords differ. Nothing was sent.");
            return 1;
        }
        String username = given[0].strip();
        String body = "{\"username\":" + json(username) + ",\"name\":" + json(given[1].strip())
                + ",\"unit\":" + json(given[2].strip()) + ",\"password\":" + json(given[3]) + "}";
        try {
            HttpResponse<String> answer = post("/api/v1/setup", token, body);
            BufferedReader codes = terminal == null ? lines : Files.newBufferedReader(terminal);
            return told(answer, username) ? secondFactor(codes, token, username, answer.body()) : 1;
        } catch (java.net.ConnectException e) {
            System.err.println("No server answers at " + base + ". Start it with ./run in another terminal first.");
            return 1;
        }
    }

    private HttpResponse<String> post(String path, String token, String body) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .header("X-Setup-Token", token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(), HttpResponse.BodyHandlers.ofString());
    }

    private int secondFactor(BufferedReader lines, String token, String username, String answer)
            throws IOException, InterruptedException {
        say("");
        say("Its second factor: scan this with an authenticator, or hand it the address below.");
        say("");
        say(text(answer, "factorPicture").orElse(""));
        say(text(answer, "factorAddress").orElse(""));
        say("");
        say("Code that the authenticator shows now (leave it empty to set the second factor up at the first sign-in):");
        for (String code = lines.readLine(); code != null && !code.isBlank(); code = lines.readLine()) {
            HttpResponse<String> confirmed = post("/api/v1/setup/factor", token,
                    "{\"username\":" + json(username) + ",\"code\":" + json(code.strip()) + "}");
            if (confirmed.statusCode() == 200) {
                say("The second factor is set up. Recovery codes, each good once, shown this once; lock them away:");
                Matcher found = CODE.matcher(confirmed.body());
                while (found.find()) {
                    say("  " + found.group(1));
                }
                say("Sign in now.");
                return 0;
            }
            System.err.println(text(confirmed.body(), "detail").orElse("The server answered "
                    + confirmed.statusCode() + "."));
            say("Try the next code:");
        }
        say("No second factor yet: it is set up at the first sign-in, with another secret than the one above.");
        return 0;
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private static boolean told(HttpResponse<String> answer, String username) {
        if (answer.statusCode() / 100 == 2) {
            say("The account " + username + " is set, with the role LASO.");
            return true;
        }
        String detail = text(answer.body(), "detail").map(text -> " The server says: " + text).orElse("");
        System.err.println(switch (answer.statusCode()) {
            case 400, 422 -> "The account was refused." + detail;
            case 401, 403 -> "The setup token was refused: the first account may be set already." + detail;
            case 404, 409, 410 -> "The first account is set already; the LASO makes all others." + detail;
            default -> "The server answered " + answer.statusCode() + "." + detail;
        });
        return false;
    }

    /** A text of a JSON object, by its name; taken in runs, since one step a character overflows the stack on pictures. */
    private static Optional<String> text(String body, String name) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"((?:[^\"\\\\]++|\\\\.)*+)\"").matcher(body);
        return found.find() ? Optional.of(found.group(1).replace("\\n", "\n").replace("\\/", "/")
                .replace("\\\"", "\"").replace("\\\\", "\\")) : Optional.empty();
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
