import com.bastiaanjansen.otp.TOTPGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** One program or one person's browser, without JavaScript, before the running demonstration. */
final class Client {

    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern NONCE = Pattern.compile("PrimeFaces\\.csp\\.init\\('([^']+)'\\)");
    private static final Map<String, Long> CODES_USED = new ConcurrentHashMap<>();
    private static final long STEP = 30_000;

    private final URI base;
    private final Path data;
    private final HttpClient http;

    Client(Server server) throws Exception {
        base = URI.create(server.address());
        data = server.data();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(data.resolve("tls/server.pem"))) {
            store.setCertificateEntry("server", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(context)
                .cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path));
    }

    /** Sends a form as the page had it, filled in so. */
    HttpResponse<String> fillIn(String path, String page, Map<String, String> filledIn)
            throws IOException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            form.put(attribute(hidden.group(), "name"), attribute(hidden.group(), "value"));
        }
        Matcher nonce = NONCE.matcher(page);
        if (nonce.find()) {
            form.put("primefaces.nonce", nonce.group(1));
        }
        form.putAll(filledIn);
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
    }

    /** With both factors. */
    void signIn(String account) throws Exception {
        String password = Files.readAllLines(data.resolve("demo/accounts.txt")).stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length > 2 && words[words.length - 2].equals(account))
                .map(words -> words[words.length - 1]).findFirst().orElseThrow();
        HttpResponse<String> second = fillIn("signin.xhtml", get("signin.xhtml").body(), Map.of("signin", "signin",
                "signin:username", account, "signin:password", password, "signin:acknowledged", "on",
                "signin:submit", ""));
        HttpResponse<String> in = fillIn("identity/code.xhtml", second.body(), Map.of("second", "second",
                "second:code", code(account), "second:submit", ""));
        if (!in.body().contains("out:go")) {
            throw new IllegalStateException(account + " did not get in: " + in.statusCode() + " " + in.body());
        }
    }

    /** A code is good once, also after a restart. */
    private String code(String account) throws IOException {
        String secret = Files.readAllLines(data.resolve("demo/second-factors.txt")).stream().map(l -> l.split(" "))
                .filter(words -> words[0].equals(account)).map(words -> words[1]).findFirst().orElseThrow();
        long step = CODES_USED.merge(account, System.currentTimeMillis() / STEP,
                (last, now) -> Math.max(last + 1, now));
        while (step > System.currentTimeMillis() / STEP) {
            LockSupport.parkNanos(200_000_000L);
        }
        return TOTPGenerator.withDefaultValues(secret.getBytes(StandardCharsets.US_ASCII)).at(step * (STEP / 1000));
    }

    /** An access token of the agency's program. */
    String token() throws IOException, InterruptedException {
        String[] parts = Files.readString(data.resolve("demo/agency.curl")).replaceAll("(?s).*\"(.*)\".*", "$1")
                .split(":", 2);
        HttpResponse<String> answer = send(to("api/v1/token").header("Content-Type",
                "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(encoded(Map.of("grant_type",
                "client_credentials", "client_id", parts[0], "client_secret", parts[1])))));
        return answer.body().replaceAll("(?s).*\"access_token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? value.group(1) : "";
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream().map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }
}
