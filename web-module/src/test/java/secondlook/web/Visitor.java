package secondlook.web;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody with an account who reads pages as a browser asks for them, cookies included. */
public final class Visitor {

    private static final String PASSWORD = "grey-harbor-72-lantern";

    private final String username;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Visitor(String username) {
        this.username = username;
    }

    static String password() {
        return PASSWORD;
    }

    /** The same person at another browser, not signed in. */
    public Visitor elsewhere() {
        return new Visitor(username);
    }

    /** The first step of the sign-in, with the right password. */
    public HttpResponse<String> begin() throws IOException, InterruptedException {
        return post("/signin.xhtml", Map.of("signin", "signin", "signin:username", username, "signin:password",
                PASSWORD, "signin:acknowledged", "on", "signin:submit", ""));
    }

    /** Both steps; IllegalStateException when one leads elsewhere. */
    void signIn(String code) throws IOException, InterruptedException {
        HttpResponse<String> first = begin();
        HttpResponse<String> second = post("/identity/code.xhtml", Map.of("second", "second", "second:code", code,
                "second:submit", ""));
        if (first.statusCode() != 302 || second.statusCode() != 302) {
            throw new IllegalStateException("The sign-in failed: " + first.body() + second.body());
        }
    }

    public HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(Api.address(path)));
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws IOException,
            InterruptedException {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("jakarta.faces.ViewState", "stateless");
        form.put("primefaces.nonce", "MDEyMzQ1Njc4OWFiY2RlZg==");
        return send(HttpRequest.newBuilder(Api.address(path)).header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream().map(field -> encoded(field.getKey()) + "="
                        + encoded(field.getValue())).collect(Collectors.joining("&")))));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder call) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            call.header("Cookie", cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = HttpClient.newHttpClient().send(call.build(),
                HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(set -> cookies.put(set.split("=", 2)[0],
                set.split("=", 2)[1].split(";", 2)[0]));
        return answer;
    }
}
