package secondlook.web;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;

/** An agency's program: knows the address and speaks HTTP, nothing more. */
public final class Api {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Api() {
    }

    /** One answer. */
    public record Answer(int status, HttpResponse<byte[]> raw) {

        public JsonObject json() {
            try (var reader = Json.createReader(new ByteArrayInputStream(raw.body()))) {
                return reader.readObject();
            }
        }

        public String text() {
            return new String(raw.body(), StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse(null);
        }

        /** The clause of a refusal, null for any other answer. */
        public String clause() {
            return header("Content-Type").contains("problem+json") ? json().getString("clause", null) : null;
        }

        public String id() {
            return json().getString("id");
        }
    }

    /** A part of a form; the file name is null for the JSON. */
    public record Part(String name, String fileName, String type, byte[] content) {

        public static Part json(String name, String json) {
            return new Part(name, null, "application/json", json.getBytes(StandardCharsets.UTF_8));
        }

        public static Part file(String name, String fileName, byte[] content) {
            return new Part(name, fileName, "application/octet-stream", content);
        }
    }

    public static URI address(String path) {
        Properties set = new Properties();
        try (InputStream in = Api.class.getResourceAsStream("/it.properties")) {
            set.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return URI.create("http://127.0.0.1:" + set.getProperty("port") + "/second-look" + path);
    }

    public static HttpRequest.Builder call(String path, String token) {
        HttpRequest.Builder call = HttpRequest.newBuilder(address("/api/v1/" + path));
        return token == null ? call : call.header("Authorization", "Bearer " + token);
    }

    public static Answer send(HttpRequest.Builder call) {
        try {
            HttpResponse<byte[]> answer = HTTP.send(call.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static Answer get(String path, String token) {
        return send(call(path, token));
    }

    public static Answer post(String path, String token, String type, String body) {
        return send(call(path, token).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    /** Posts JSON upon the version that this tag says. */
    public static Answer upon(String tag, String path, String token, String body) {
        return send(call(path, token).header("Content-Type", "application/json").header("If-Match", tag)
                .POST(BodyPublishers.ofString(body)));
    }

    public static Answer form(String path, String form) {
        return post(path, null, "application/x-www-form-urlencoded", form);
    }

    public static Answer submit(String token, String key, Part... parts) {
        return multipart("requests", token, key, parts);
    }

    public static Answer multipart(String path, String token, String key, Part... parts) {
        String boundary = UUID.randomUUID().toString();
        HttpRequest.Builder call = call(path, token)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(multipart(boundary, parts)));
        return send(key == null ? call : call.header("Idempotency-Key", key));
    }

    private static byte[] multipart(String boundary, Part... parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Part part : parts) {
            String file = part.fileName() == null ? "" : "; filename=\"" + part.fileName() + "\"";
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part.name() + "\"" + file
                    + "\r\nContent-Type: " + part.type() + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            body.writeBytes(part.content());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
