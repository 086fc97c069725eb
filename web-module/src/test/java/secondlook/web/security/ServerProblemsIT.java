package secondlook.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import secondlook.AppIT;
import secondlook.web.Agencies;
import secondlook.web.Api;
import secondlook.web.intake.Ask;

/** What the server itself turns away is answered as a problem that says what to do, like our own refusals. */
public class ServerProblemsIT extends AppIT {

    private static final int OVER_THE_LIMIT = 21_000_001;

    @Inject
    private Agencies agencies;

    @Inject
    private Capacity capacity;

    private String token;

    @BeforeEach
    void register() {
        token = agencies.register().token();
    }

    private static void problem(Api.Answer answer, int status, String kind) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).as(answer.text()).isEqualTo("application/problem+json");
        assertThat(answer.json().getInt("status")).isEqualTo(status);
        assertThat(answer.json().getString("type")).endsWith("/api/v1/problems/" + kind);
        assertThat(answer.json().getString("title")).isNotBlank();
        assertThat(answer.json().getString("detail")).isNotBlank();
        assertThat(answer.text()).doesNotContain("Payara", "jersey", "Exception");
    }

    @Test
    void typeOfAProblemResolvesToItsExplanationWithoutAToken() {
        Api.Answer refused = Api.get("requests?limit=0", token);
        problem(refused, 400, "invalid");
        URI type = refused.raw().uri().resolve(refused.json().getString("type"));
        String slug = type.getPath().substring(type.getPath().lastIndexOf('/') + 1);

        Api.Answer page = Api.get("problems/" + slug, null);
        assertThat(Api.address("/api/v1/problems/" + slug)).isEqualTo(type);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains("Invalid value", "Correct it and send the call again");
        assertThat(Api.get("problems", null).text()).contains("Overloaded", "Key used before");
        problem(Api.get("problems/no-such-kind", null), 404, "not-found");
    }

    @Test
    void unknownPathMethodAndMediaTypesSayWhatToDo() {
        problem(Api.get("nothing-here", token), 404, "not-found");
        problem(Api.send(HttpRequest.newBuilder(Api.address("/api/v2/requests"))
                .header("Authorization", "Bearer " + token)), 404, "not-found");
        problem(Api.get("nothing-here", null), 401, "unauthenticated");
        problem(Api.get("requests", "x.y.z"), 401, "unauthenticated");
        Api.Answer put = Api.send(Api.call("requests", token).PUT(BodyPublishers.noBody()));
        problem(put, 405, "method-not-allowed");
        assertThat(put.header("Allow")).contains("GET", "POST");
        problem(Api.send(Api.call("requests", token).header("Accept", "image/png")), 406, "not-acceptable");
        problem(Api.post("requests", token, "application/json", "{}"), 415, "unsupported-media-type");
        problem(Api.post("token", null, "application/json", "{}"), 415, "unsupported-media-type");
    }

    @Test
    void malformedBodiesAreTheCallersFault() {
        String type = "multipart/form-data; boundary=xyz";
        problem(Api.post("requests", token, type, "this is no multipart at all"), 400, "invalid");
        problem(Api.post("requests", token, type, "--xyz\r\nContent-Disposition: form-data; name=\"request\"\r\n\r\n{"),
                400, "invalid");
        problem(Api.post("requests", token, "multipart/form-data", "--xyz--"), 400, "invalid");
        problem(Api.post("requests", token, type, ""), 400, "invalid");
        String id = Ask.good().by(token).id();
        problem(Api.send(Api.call("requests/" + id, token).header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString("{\"caseStatus\": "))), 400, "invalid");
        problem(Api.post("requests/" + id + "/information", token, "application/json", "[]"), 400, "invalid");
    }

    @Test
    void bodyAboveTheLimitIsStoppedWhetherItSaysItsLengthOrNot() {
        Api.Answer announced = Ask.good().withProbe(new byte[OVER_THE_LIMIT]).by(token);
        problem(announced, 413, "too-large");
        assertThat(announced.json().getString("detail")).contains("20 MB");
        problem(chunked("requests", "multipart/form-data; boundary=xyz", "--xyz\r\nContent-Disposition: form-data; "
                + "name=\"probe\"; filename=\"a\"\r\n\r\n"), 413, "too-large");
        String id = Ask.good().by(token).id();
        problem(chunked("requests/" + id + "/information", "application/json", "{\"text\": \""), 413, "too-large");
    }

    private Api.Answer chunked(String path, String type, String begin) {
        return Api.send(Api.call(path, token).header("Content-Type", type).POST(BodyPublishers.ofInputStream(
                () -> new Endless(begin.getBytes(StandardCharsets.US_ASCII)))));
    }

    /** The beginning, then the letter a until the limit is passed; the client cannot tell its length before. */
    private static final class Endless extends InputStream {

        private final InputStream begin;
        private int left = OVER_THE_LIMIT;

        Endless(byte[] begin) {
            this.begin = new ByteArrayInputStream(begin);
        }

        @Override
        public int read() throws IOException {
            int value = begin.read();
            return value >= 0 ? value : left-- > 0 ? 'a' : -1;
        }
    }

    @Test
    void addressAndHeadersThatAreTooLargeSayWhatToDo() {
        problem(Api.send(plain("requests?text=" + "a".repeat(20_000))), 414, "address-too-long");
        problem(Api.send(plain("requests").header("X-Long", "a".repeat(20_000))), 431, "headers-too-large");
        assertThat(Api.send(plain("requests?text=" + "a".repeat(150)).header("X-Long", "a".repeat(9_000))).status())
                .isEqualTo(200);
    }

    /** HTTP/1.1, the only one that the system speaks; Grizzly's HTTP/2 has limits of its own. */
    private HttpRequest.Builder plain(String path) {
        return Api.call(path, token).version(HttpClient.Version.HTTP_1_1);
    }

    /** What the server turns away before any application is asked; docs/api.md says how it answers then. */
    @Test
    void headBeyondTheServersOwnLimitIsTurnedAway() throws IOException {
        assertThat(raw("GET /second-look/api/v1/requests HTTP/1.1\r\nHost: localhost\r\nX-Long: "
                + "a".repeat(70_000))).startsWith("HTTP/1.1 4");
    }

    private static String raw(String head) throws IOException {
        URI address = Api.address("/");
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write((head + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void moreCallsAtOnceThanThereArePlacesAreAskedToComeAgainWhilePagesGoOn() {
        List<Capacity.Place> taken = new ArrayList<>();
        try {
            for (Optional<Capacity.Place> place = capacity.take(false); place.isPresent();
                    place = capacity.take(false)) {
                taken.add(place.get());
            }
            Api.Answer overloaded = Api.get("requests", token);
            problem(overloaded, 503, "overloaded");
            assertThat(overloaded.header("Retry-After")).isEqualTo("2");
            assertThat(Api.get("health", null).status()).isEqualTo(200);
            assertThat(Api.send(HttpRequest.newBuilder(Api.address("/signin.xhtml"))).status())
                    .isEqualTo(200);
        } finally {
            taken.forEach(Capacity.Place::close);
        }
        assertThat(Api.get("requests", token).status()).isEqualTo(200);
    }

    @Test
    void everyAnswerToATokenSaysWhatIsLeftOfTheAgencysAllowance() {
        String first = Api.get("requests", token).header("RateLimit");
        Api.Answer second = Api.get("requests/00000000-0000-0000-0000-000000000000", token);

        assertThat(second.status()).isEqualTo(404);
        assertThat(second.header("RateLimit-Policy")).matches("\"calls\";q=\\d+;w=60");
        assertThat(first).matches("\"calls\";r=\\d+;t=\\d+");
        assertThat(second.header("RateLimit")).matches("\"calls\";r=\\d+;t=\\d+").isNotEqualTo(first);
    }
}
