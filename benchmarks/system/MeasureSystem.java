import com.bastiaanjansen.otp.TOTPGenerator;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Times pages and the API of a running demonstration over HTTPS, one call after the other.
 * Usage: java MeasureSystem.java ADDRESS DATA_FOLDER PROBE. Prints name, median, 90th percentile in ms.
 */
public class MeasureSystem {

    private static final int WARM = 10;
    private static final int ROUNDS = 40;
    private static final String STATEMENT = "The result of a facial recognition search is provided by the Detroit Police "
            + "Department only as an investigative lead and IS NOT TO BE CONSIDERED A POSITIVE IDENTIFICATION OF ANY "
            + "SUBJECT. Any possible connection or involvement of any subject to the investigation must be determined "
            + "through further investigation and investigation and investigative resources.";

    private final URI base;
    private final Path data;
    private final Map<String, HttpClient> people = new HashMap<>();
    private HttpClient http;
    private int submitted = (int) (System.nanoTime() & 0xfffff);

    MeasureSystem(String address, String data) throws Exception {
        this.base = URI.create(address + "/");
        this.data = Path.of(data);
        this.http = client();
    }

    public static void main(String[] args) throws Exception {
        MeasureSystem measure = new MeasureSystem(args[0], args[1]);
        measure.pages();
        measure.api(Files.readAllBytes(Path.of(args[2])));
    }

    private void pages() throws Exception {
        page("examiner1", "queue.xhtml");
        page("examiner1", "intake/list.xhtml");
        String list = get("intake/list.xhtml");
        Matcher id = Pattern.compile("detail\\.xhtml\\?id=([0-9a-f-]{36})").matcher(list);
        if (id.find()) {
            page("examiner1", "intake/detail.xhtml?id=" + id.group(1));
        }
        page("supervisor", "queue.xhtml");
        page("commander", "oversight/totals.xhtml");
        page("auditor", "audit/list.xhtml");
        page("laso", "gallery/list.xhtml");
    }

    private void api(byte[] probe) throws Exception {
        http = client();
        String secret = Files.readString(data.resolve("demo/agency.curl")).replaceAll("(?s).*\"(.*)\".*", "$1");
        String[] parts = secret.split(":", 2);
        String token = token(parts);
        time("POST /api/v1/token", () -> token(parts));
        time("POST /api/v1/requests (" + probe.length / 1024 + " KB probe)", () -> submit(token, probe));
        time("GET /api/v1/requests", () -> send(HttpRequest.newBuilder(base.resolve("api/v1/requests"))
                .header("Authorization", "Bearer " + token).build(), 200));
    }

    private void page(String account, String path) throws Exception {
        http = people.get(account);
        if (http == null) {
            http = client();
            people.put(account, http);
            signIn(account);
        }
        time(account + " " + path.replaceAll("=.*", "=.."), () -> get(path));
    }

    /** With both factors, once a person: a code can be used once. */
    private void signIn(String account) throws Exception {
        String password = Files.readAllLines(data.resolve("demo/accounts.txt")).stream().map(l -> l.strip().split("\\s+"))
                .filter(w -> w.length > 2 && w[w.length - 2].equals(account)).map(w -> w[w.length - 1]).findFirst()
                .orElseThrow();
        String secret = Files.readAllLines(data.resolve("demo/second-factors.txt")).stream().map(l -> l.split(" "))
                .filter(w -> w[0].equals(account)).map(w -> w[1]).findFirst().orElseThrow();
        String code = TOTPGenerator.withDefaultValues(secret.getBytes(StandardCharsets.US_ASCII)).now();
        get("signin.xhtml");
        String body = "signin=signin&signin%3Ausername=" + encode(account) + "&signin%3Apassword=" + encode(password)
                + "&signin%3Aacknowledged=on&signin%3Asubmit=&jakarta.faces.ViewState=stateless";
        post("signin.xhtml", body);
        post("identity/code.xhtml", "second=second&second%3Acode=" + code
                + "&second%3Asubmit=&jakarta.faces.ViewState=stateless");
    }

    private void post(String path, String body) throws Exception {
        send(HttpRequest.newBuilder(base.resolve(path)).header("Content-Type",
                "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)).build(), 200);
    }

    private String get(String path) throws Exception {
        return send(HttpRequest.newBuilder(base.resolve(path)).build(), 200);
    }

    private String token(String[] client) throws Exception {
        String form = "grant_type=client_credentials&client_id=" + encode(client[0]) + "&client_secret="
                + encode(client[1]);
        String answer = send(HttpRequest.newBuilder(base.resolve("api/v1/token")).header("Content-Type",
                "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build(), 200);
        return answer.replaceAll("(?s).*\"access_token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    private String submit(String token, byte[] probe) throws Exception {
        submitted++;
        String request = "{\"incidentNumber\":\"26-" + submitted + "\",\"caseNumber\":\"BENCH-" + submitted
                + "\",\"offense\":\"ROBBERY\",\"caseStatus\":\"ACTIVE\",\"purpose\":\"Measure how long intake takes.\","
                + "\"facts\":\"Made-up case " + submitted + " for measuring: a clerk pointed out the person in the middle "
                + "of the still as the one who left with the cash drawer.\",\"source\":\"BUSINESS_CAMERA\","
                + "\"sourceDetail\":\"Made-up\",\"contact\":{\"name\":\"Sample Detective\",\"unitOrAgency\":\"Sampleville "
                + "Police Department\",\"address\":\"1 Main Street\",\"phone\":\"313-555-0188\",\"email\":"
                + "\"d@sampleville.example.gov\"},\"attestations\":{\"stillImage\":true,\"reasonableSuspicion\":true,"
                + "\"noProtectedBasis\":true},\"acknowledgement\":\"" + STATEMENT + "\"}";
        byte[] head = ("--cut\r\nContent-Disposition: form-data; name=\"request\"\r\nContent-Type: application/json\r\n\r\n"
                + request + "\r\n--cut\r\nContent-Disposition: form-data; name=\"probe\"; filename=\"a.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(base.resolve("api/v1/requests")).header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(BodyPublishers.ofByteArrays(java.util.List.of(head, probe, tail))).build(), 201);
    }

    private void time(String name, Callable<?> call) throws Exception {
        double[] ms = new double[ROUNDS];
        for (int i = -WARM; i < ROUNDS; i++) {
            long began = System.nanoTime();
            call.call();
            if (i >= 0) {
                ms[i] = (System.nanoTime() - began) / 1e6;
            }
        }
        Arrays.sort(ms);
        System.out.printf("%-45s median %6.0f ms   p90 %6.0f ms%n", name, ms[ROUNDS / 2], ms[ROUNDS * 9 / 10]);
    }

    private String send(HttpRequest request, int expected) throws Exception {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(request.uri().getPath() + " answered " + answer.statusCode() + ": "
                    + answer.body());
        }
        return answer.body();
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
        return HttpClient.newBuilder().sslContext(context).cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL).build();
    }
}
