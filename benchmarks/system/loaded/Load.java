import java.io.IOException;
import java.io.InputStream;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * The programs of the demonstration's agency under load. Calls are sent at their time, not after the answer before, and
 * timed from when they were due: an answer that holds the others up costs them too.
 * Usage: java Load ADDRESS DATA PROBE CALLS_FILE READ_SECONDS SUBMISSION_SECONDS OVERLOAD_SECONDS
 */
public final class Load {

    private static final int READS = 200;
    private static final int SUBMISSIONS = 20;
    private static final int STOCK = 50;
    private static final long TOKEN_AGE = 200_000_000_000L;
    private static final long RETRY = 2_000_000_000L;
    private static final String STATEMENT = "The result of a facial recognition search is provided by the "
            + "Detroit Police Department only as an investigative lead and IS NOT TO BE CONSIDERED A POSITIVE "
            + "IDENTIFICATION OF ANY SUBJECT. Any possible connection or involvement of any subject to the "
            + "investigation must be determined through further investigation and investigation and investigative "
            + "resources.";

    private final URI base;
    private final Path data;
    private final byte[] probe;
    private final HttpClient http;
    private final AtomicInteger number = new AtomicInteger();
    private final List<String> stock = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final Properties calls = new Properties();
    private String token;
    private long tokenSince;

    private Load(String address, String data, String probe) throws Exception {
        this.base = URI.create(address + "/api/v1/");
        this.data = Path.of(data);
        this.probe = Files.readAllBytes(Path.of(probe));
        this.http = client();
    }

    public static void main(String[] args) throws Exception {
        Load load = new Load(args[0], args[1], args[2]);
        load.fill();
        load.phase("warm-up", new Rates(100, 4), 60);
        Phase reads = load.phase("reads", new Rates(READS, 0), Integer.parseInt(args[4]));
        Phase submissions = load.phase("submissions", new Rates(0, SUBMISSIONS), Integer.parseInt(args[5]));
        Phase overload = load.phase("overload", new Rates(2 * READS, 2 * SUBMISSIONS), Integer.parseInt(args[6]));
        System.out.printf("accepted under overload beside normal, p99: reads %.0f beside %.0f ms, submissions %.0f "
                + "beside %.0f ms%n", overload.read().p(99), reads.read().p(99), overload.submit().p(99),
                submissions.submit().p(99));
        try (var out = Files.newBufferedWriter(Path.of(args[3]))) {
            load.calls.store(out, "answered calls, by the act that the trail names");
        }
    }

    /** Calls a second. */
    private record Rates(int reads, int submissions) {
    }

    /** What was measured of one phase. */
    private record Phase(Timings read, Timings submit) {
    }

    private void fill() throws Exception {
        for (int i = 0; i < STOCK; i++) {
            HttpResponse<String> answer = http.send(submission(), BodyHandlers.ofString());
            count("IntakeService.submit", answer.statusCode());
            Matcher id = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"").matcher(answer.body());
            if (answer.statusCode() != 201 || !id.find()) {
                throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
            }
            stock.add(id.group(1));
            tags.add(answer.headers().firstValue("ETag").orElseThrow());
        }
    }

    private Phase phase(String name, Rates rates, int seconds) throws InterruptedException {
        Phase phase = new Phase(new Timings(), new Timings());
        Pacer reads = new Pacer(rates.reads(), seconds, phase.read(), this::read);
        Pacer submissions = new Pacer(rates.submissions(), seconds, phase.submit(), this::submit);
        List<Thread> threads = List.of(new Thread(reads), new Thread(submissions));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        phase.read().print(name + ", reads");
        phase.submit().print(name + ", submissions");
        return phase;
    }

    /** Six of ten look at a request, three list, one asks whether a request has changed. */
    private Pacer.Sent read(int turn) {
        String one = stock.get(turn % STOCK);
        boolean list = turn % 10 >= 6 && turn % 10 < 9;
        HttpRequest.Builder call = call(list ? "requests?limit=20" : "requests/" + one);
        if (turn % 10 == 9) {
            call.header("If-None-Match", tags.get(turn % STOCK));
        }
        return sent(call.build(), list ? "IntakeService.scan" : "IntakeService.view");
    }

    private Pacer.Sent submit(int turn) {
        return sent(submission(), "IntakeService.submit");
    }

    private Pacer.Sent sent(HttpRequest request, String act) {
        return new Pacer.Sent(http.sendAsync(request, BodyHandlers.ofString()), status -> count(act, status));
    }

    private void count(String act, int status) {
        synchronized (calls) {
            String key = act + " " + status;
            calls.setProperty(key, Integer.toString(Integer.parseInt(calls.getProperty(key, "0")) + 1));
        }
    }

    private HttpRequest.Builder call(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + token())
                .header("X-Correlation-Id", "load-" + UUID.randomUUID());
    }

    private HttpRequest submission() {
        int own = number.incrementAndGet();
        String request = "{\"incidentNumber\":\"LOAD-" + own + "\",\"caseNumber\":\"LOAD-" + own
                + "\",\"offense\":\"ROBBERY\",\"caseStatus\":\"ACTIVE\",\"purpose\":\"See what the system carries.\","
                + "\"facts\":\"Made-up case " + own + " of a system under load: a clerk pointed out the person in the "
                + "middle of the still as the one who left with the drawer.\",\"source\":\"BUSINESS_CAMERA\","
                + "\"contact\":{\"name\":\"Sample Detective\",\"unitOrAgency\":\"Sampleville Police Department\","
                + "\"address\":\"1 Main Street\",\"phone\":\"313-555-0188\",\"email\":\"d@sampleville.example.gov\"},"
                + "\"attestations\":{\"stillImage\":true,\"reasonableSuspicion\":true,\"noProtectedBasis\":true},"
                + "\"acknowledgement\":\"" + STATEMENT + "\"}";
        byte[] head = ("--cut\r\nContent-Disposition: form-data; name=\"request\"\r\n"
                + "Content-Type: application/json\r\n\r\n" + request
                + "\r\n--cut\r\nContent-Disposition: form-data; name=\"probe\"; filename=\"a.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        return call("requests").header("Content-Type", "multipart/form-data; boundary=cut")
                .header("Idempotency-Key", "load-" + System.nanoTime() + "-" + own)
                .POST(BodyPublishers.ofByteArrays(List.of(head, probe,
                        "\r\n--cut--\r\n".getBytes(StandardCharsets.US_ASCII)))).build();
    }

    /** Good for five minutes; a new one before that, asked for again at the next call when the system is overloaded. */
    private synchronized String token() {
        if (token == null || System.nanoTime() - tokenSince > TOKEN_AGE) {
            try {
                tokenSince = System.nanoTime();
                token = freshToken();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return token;
    }

    private String freshToken() throws IOException, InterruptedException {
        String secret = Files.readString(data.resolve("demo/agency.curl")).replaceAll("(?s).*\"(.*)\".*", "$1");
        String[] client = secret.split(":", 2);
        String form = "grant_type=client_credentials&client_id=" + encode(client[0]) + "&client_secret="
                + encode(client[1]);
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(base.resolve("token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)).build(), BodyHandlers.ofString());
        if (answer.statusCode() == 503 && token != null) {
            tokenSince -= TOKEN_AGE - RETRY;
            return token;
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("No token: " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().replaceAll("(?s).*\"access_token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpClient client() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(data.resolve("tls/server.pem"))) {
            store.setCertificateEntry("server", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).version(HttpClient.Version.HTTP_1_1).build();
    }
}
