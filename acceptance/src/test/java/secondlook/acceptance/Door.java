package secondlook.acceptance;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One person's browser at the sign-in page, without JavaScript: keeps cookies, follows redirects. */
final class Door {

    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
    /** The page's own script sends it back with every form; without it no page is written in answer to one. */
    private static final Pattern NONCE = Pattern.compile("PrimeFaces\\.csp\\.init\\('([^']+)'\\)");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final URI base;
    private final HttpClient client;

    Door(URI base, HttpClient.Builder builder) {
        this.base = base;
        this.client = builder.version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL).build();
    }

    HttpResponse<String> setUp(String token, String username, String password)
            throws IOException, InterruptedException {
        String body = "{\"username\":\"%s\",\"name\":\"First Officer\",\"unit\":\"LASO\",\"password\":\"%s\"}"
                .formatted(username, password);
        return client.send(request("/api/v1/setup")
                .header("Content-Type", "application/json").header("X-Setup-Token", token)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /**
     * Signs in with both factors, after the second one is set up where the account has none yet; true when the answer
     * is a page for people who are in.
     */
    boolean signIn(String username, String password, Phone phone) throws IOException, InterruptedException {
        HttpResponse<String> answer = password(username, password);
        if (answer.body().contains("enrol:code")) {
            Phone fresh = new Phone(answer.body().replaceAll("(?s).*<code id=\"secret\">([A-Z2-7 ]+)<.*", "$1"));
            return send("/identity/enrol.xhtml", answer.body(), Map.of("enrol:code", fresh.code(),
                    "enrol:submit", "")).body().contains("recovery-codes") && get("/queue.xhtml").body()
                    .contains("out:go");
        }
        return answer.body().contains("second:code") && send("/identity/code.xhtml", answer.body(),
                Map.of("second:code", phone.code(), "second:submit", "")).body().contains("out:go");
    }

    /** Fills in the first page; answers with the page that comes next. */
    HttpResponse<String> password(String username, String password) throws IOException, InterruptedException {
        HttpResponse<String> page = get("/signin.xhtml");
        if (page.statusCode() != 200 || !page.body().contains("signin:password")) {
            throw new IllegalStateException("No sign-in page: " + page.statusCode() + " " + page.body());
        }
        return send("/signin.xhtml", page.body(), Map.of("signin:username", username, "signin:password", password,
                "signin:acknowledged", "on", "signin:submit", ""));
    }

    private HttpResponse<String> send(String path, String page, Map<String, String> filledIn)
            throws IOException, InterruptedException {
        Map<String, String> form = hiddenFields(page);
        Matcher nonce = NONCE.matcher(page);
        if (nonce.find()) {
            form.put("primefaces.nonce", nonce.group(1));
        }
        form.putAll(filledIn);
        return client.send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form))).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(LIMIT);
    }

    private static Map<String, String> hiddenFields(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            Matcher name = NAME.matcher(hidden.group());
            Matcher value = VALUE.matcher(hidden.group());
            if (name.find()) {
                fields.put(name.group(1), value.find() ? value.group(1) : "");
            }
        }
        return fields;
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
