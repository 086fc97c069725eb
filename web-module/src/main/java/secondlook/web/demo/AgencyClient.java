package secondlook.web.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import secondlook.policy.Statement;

/** The outside agency of the demonstration: a program that knows the API's address, its client id and its own key. */
class AgencyClient {

    private static final Logger LOG = Logger.getLogger(AgencyClient.class.getName());
    private static final long PAUSE = 500_000_000L;

    private final URI api;
    private final String clientId;
    private final RSAKey key;
    private final HttpClient http;

    /**
     * @param address     for example {@code https://localhost:8443}
     * @param certificate the server's own certificate, PEM; nothing else is trusted
     * @param key         the program's pair, whose public half is registered
     */
    AgencyClient(URI address, Path certificate, String clientId, RSAKey key) {
        this.api = address.resolve("/api/v1/");
        this.clientId = clientId;
        this.key = key;
        this.http = HttpClient.newBuilder().sslContext(trusting(certificate)).build();
    }

    /** Returns once the system says that it is ready; gives up after three minutes. */
    static void awaitAnswer(URI address, Path certificate) {
        HttpClient http = HttpClient.newBuilder().sslContext(trusting(certificate)).build();
        HttpRequest health = HttpRequest.newBuilder(address.resolve("/api/v1/health")).GET().build();
        for (int tries = 0; tries < 360; tries++) {
            if (answers(http, health)) {
                return;
            }
        }
        throw new IllegalStateException("The system did not get ready at " + address);
    }

    private static boolean answers(HttpClient http, HttpRequest health) {
        try {
            if (http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                return true;
            }
        } catch (IOException notListening) {
            LOG.log(Level.FINE, "Not listening yet", notListening);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for the API", e);
        }
        LockSupport.parkNanos(PAUSE);
        return false;
    }

    /** Sends the request with its probe; answers with the request's id. */
    String submit(JsonObject request, byte[] probe) {
        String boundary = UUID.randomUUID().toString();
        HttpRequest post = HttpRequest.newBuilder(api.resolve("requests"))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(boundary, request, probe))).build();
        return json(send(post, 201)).getString("id");
    }

    /** Over a one-time link, for which the statement is acknowledged again (307.5-5.5.b). */
    byte[] report(String requestId) {
        String token = token();
        JsonObject statement = Json.createObjectBuilder().add("acknowledgement", Statement.TEXT).build();
        HttpRequest post = HttpRequest.newBuilder(api.resolve("requests/" + requestId + "/report/links"))
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(statement.toString())).build();
        return send(HttpRequest.newBuilder(URI.create(json(send(post, 201)).getString("link")))
                .header("Authorization", "Bearer " + token).GET().build(), 200);
    }

    private String token() {
        String form = "grant_type=client_credentials&client_assertion_type="
                + encode("urn:ietf:params:oauth:client-assertion-type:jwt-bearer") + "&client_assertion=" + assertion();
        HttpRequest post = HttpRequest.newBuilder(api.resolve("token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build();
        return json(send(post, 200)).getString("access_token");
    }

    /** Who this is, signed with the private key (RFC 7523); a new one for each token. */
    private String assertion() {
        Instant now = Clock.systemUTC().instant();
        SignedJWT assertion = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder().issuer(clientId).subject(clientId)
                        .audience(api.resolve("token").toString()).issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(60))).jwtID(UUID.randomUUID().toString()).build());
        try {
            assertion.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The assertion could not be signed", e);
        }
        return assertion.serialize();
    }

    private byte[] send(HttpRequest request, int expected) {
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != expected) {
                throw new IllegalStateException("The API answered " + answer.statusCode() + " to "
                        + request.uri().getPath() + ": " + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException("The API cannot be reached at " + api, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for the API", e);
        }
    }

    private static JsonObject json(byte[] body) {
        try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        }
    }

    private static byte[] multipart(String boundary, JsonObject request, byte[] probe) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"request\"\r\n"
                + "Content-Type: application/json\r\n\r\n" + request + "\r\n--" + boundary + "\r\n"
                + "Content-Disposition: form-data; name=\"probe\"; filename=\"still.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(probe);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static SSLContext trusting(Path certificate) {
        try (InputStream pem = Files.newInputStream(certificate)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry("server", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The server's certificate cannot be read: " + certificate, e);
        }
    }
}
