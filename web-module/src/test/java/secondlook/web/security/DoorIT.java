package secondlook.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import secondlook.AppIT;
import secondlook.audit.AuditQuery;
import secondlook.audit.AuditTrail;
import secondlook.audit.Outcome;
import secondlook.policy.Role;
import secondlook.web.Api;

/** What happens at the doors before anybody is known. */
public class DoorIT extends AppIT {

    @Inject
    @ConfigProperty(name = "secondlook.setup.token.file")
    private String tokenFile;

    @Inject
    private AuditTrail trail;

    private static HttpResponse<String> call(HttpRequest.Builder call) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(call.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(Api.address(path));
    }

    @Test
    void everyPageButTheSignInLeadsToTheSignIn() throws Exception {
        for (String path : new String[] {"/queue.xhtml", "/audit/list.xhtml", "/", "/no/such/thing", "/probe/1"}) {
            HttpResponse<String> answer = call(to(path));
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).as(path).endsWith("/signin.xhtml");
        }
        assertThat(call(to("/signin.xhtml")).statusCode()).isEqualTo(200);
    }

    @Test
    void clickOnAnExpiredPageLeadsToTheSignInToo() throws Exception {
        HttpResponse<String> answer = call(to("/queue.xhtml").header("Faces-Request", "partial/ajax")
                .header("Cookie", "SECONDLOOK=0123456789abcdef").POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
        assertThat(answer.body()).contains("<redirect url=\"/second-look/signin.xhtml?why=expired\">");
    }

    @Test
    void sessionCookieIsGuarded() throws Exception {
        String cookie = call(to("/queue.xhtml")).headers().firstValue("Set-Cookie").orElse("");

        assertThat(cookie).startsWith("SECONDLOOK=").contains("Secure", "HttpOnly")
                .containsIgnoringCase("SameSite=Strict");
    }

    @Test
    void everyAnswerForbidsCachingSniffingAndFraming() throws Exception {
        var page = call(to("/signin.xhtml")).headers();
        assertThat(page.firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.firstValue("Strict-Transport-Security")).isPresent();
        assertThat(page.firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'", "base-uri 'none'")
                .containsPattern("script-src 'self' 'nonce-[^']+'");
        var api = call(to("/api/v1/requests")).headers();
        assertThat(api.firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(api.firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'",
                "base-uri 'none'", "form-action 'none'");
        for (String path : new String[] {"/signin.xhtml", "/api/v1/requests", "/probe/1", "/no/such/thing"}) {
            var answer = call(to(path)).headers();
            assertThat(answer.firstValue("Cache-Control").orElse("")).as(path).contains("no-store");
            assertThat(answer.firstValue("Referrer-Policy")).as(path).contains("same-origin");
            assertThat(answer.firstValue("Permissions-Policy").orElse("")).as(path).contains("camera=()");
            assertThat(answer.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(answer.firstValue("Strict-Transport-Security")).as(path).isPresent();
            assertThat(answer.firstValue("Cross-Origin-Opener-Policy")).as(path).contains("same-origin");
            assertThat(answer.firstValue("Cross-Origin-Resource-Policy")).as(path).contains("same-origin");
        }
    }

    @Test
    void wayBackFromAProviderLeadsOnWithinThisSiteAndTakesNothingElseAlong() throws Exception {
        HttpResponse<String> answer = call(to("/identity/return?code=a%22%3E&state=s&next=https%3A%2F%2Fevil.example"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(
                "content=\"0;url=/second-look/identity/answer.xhtml?code=a%22%3E&amp;state=s\"").doesNotContain("evil");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'");
    }

    @Test
    void answerOfAProviderThatIsNotConfiguredLetsNobodyIn() throws Exception {
        HttpResponse<String> answer = call(to("/identity/answer.xhtml?code=a&state=s"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Sign-in by a department is not configured here");
        assertThat(call(to("/signin.xhtml")).body()).doesNotContain("signin:provider");
    }

    @Test
    void textSaysItsCharacterSet() throws Exception {
        for (String path : new String[] {"/signin.xhtml",
            "/jakarta.faces.resource/second-look.css.xhtml?ln=css", "/jakarta.faces.resource/faces.js.xhtml?ln=js"}) {
            HttpResponse<String> answer = call(to(path));
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).as(path)
                    .containsIgnoringCase("charset=utf-8");
        }
    }

    @Test
    void pagesAreReadAndTheirFormsSentAndNothingElse() throws Exception {
        for (String method : new String[] {"PUT", "DELETE", "OPTIONS", "PATCH"}) {
            HttpResponse<String> answer = call(to("/signin.xhtml").method(method, BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).as(method).contains("GET, HEAD, POST");
        }
        assertThat(call(to("/signin.xhtml").method("HEAD", BodyPublishers.noBody())).statusCode()).isEqualTo(200);
    }

    @Test
    void formOfAnotherSiteIsTurnedAwayAndRecorded() throws Exception {
        HttpRequest.Builder form = to("/signin.xhtml").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("signin=signin"));
        assertThat(call(form.copy().header("Sec-Fetch-Site", "same-origin")).statusCode()).isEqualTo(200);

        assertThat(call(to("/" + "x".repeat(300) + ".xhtml").header("Origin", "null").POST(BodyPublishers.noBody()))
                .statusCode()).as("longer than the trail's column").isEqualTo(403);
        HttpResponse<String> refused = call(form.copy().header("Sec-Fetch-Site", "cross-site")
                .header("X-Correlation-Id", "from-another-site"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(refused.body()).contains("another site");
        assertThat(as.account("reader", Role.AUDITOR, () -> trail.read(new AuditQuery("form of another site", null,
                null, null, null, null, 0, 20))).items()).anySatisfy(entry -> {
                    assertThat(entry.correlationId()).isEqualTo("from-another-site");
                    assertThat(entry.outcome()).isEqualTo(Outcome.DENIED);
                });
    }

    @Test
    void correlationIdIsTakenWhenItIsSaneAndMadeOtherwise() throws Exception {
        assertThat(call(to("/api/v1/health").header("X-Correlation-Id", "from-the-client")).headers()
                .firstValue("X-Correlation-Id")).contains("from-the-client");
        assertThat(call(to("/api/v1/health").header("X-Correlation-Id", "<script>")).headers()
                .firstValue("X-Correlation-Id").orElse("")).hasSize(36);
    }

    @Test
    void sessionCookieIsWorthNothingOnTheApi() throws Exception {
        HttpResponse<String> answer = call(to("/api/v1/requests").header("Cookie", "SECONDLOOK=0123456789abcdef"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void tokenIsWorthNothingOnAPage() throws Exception {
        assertThat(call(to("/queue.xhtml").header("Authorization", "Bearer abc")).statusCode()).isEqualTo(302);
    }

    @Test
    void firstAccountNeedsTheOperatorsToken() throws Exception {
        Path file = Path.of(tokenFile);
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "the operator's own token");
        }
        Api.Answer answer = Api.post("setup", null, "application/json",
                "{\"username\":\"eve\",\"name\":\"Eve\",\"unit\":\"None\",\"password\":\"correct horse battery\"}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).doesNotContain("correct horse");
    }

    @Test
    void healthTellsNothingButItsStatus() {
        Api.Answer answer = Api.get("health", null);

        assertThat(answer.status()).isIn(200, 503);
        assertThat(answer.json().keySet()).containsExactly("status");
    }
}
