package secondlook.web.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import secondlook.AppIT;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;
import secondlook.web.Agencies;
import secondlook.web.Api;

/** Endpoints over the interface; what is sent to them is the matter of the tests without a container. */
public class WebhookApiIT extends AppIT {

    @Inject
    private Agencies agencies;

    @Test
    @Verifies(value = Clause.SECURITY, refusal = false)
    void endpointIsRegisteredWithASecretThatIsNeverShownAgain() {
        String token = agencies.register().token();
        Api.Answer made = register(token, "https://8.8.8.8/hooks");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().getString("secret")).startsWith("whsec_");
        String id = made.json().getString("id");

        Api.Answer list = Api.get("webhooks", token);
        assertThat(list.text()).contains(id, "agency.suspended").doesNotContain("whsec_");
        assertThat(Api.get("webhooks/" + id + "/deliveries", token).text()).isEqualTo("[]");
        JsonObject rotated = post(token, "webhooks/" + id + "/secret", "").json();
        assertThat(rotated.getInt("secrets")).isEqualTo(2);
        assertThat(rotated.getString("secret")).isNotEqualTo(made.json().getString("secret"));
        assertThat(post(token, "webhooks/" + id + "/replay", "{\"from\":\"2026-01-01T00:00:00Z\",\"to\":"
                + "\"2026-01-02T00:00:00Z\"}").json().getInt("replayed")).isZero();
        assertThat(Api.get("webhooks/" + id + "/deliveries", agencies.register().token()).status()).isEqualTo(404);
        assertThat(Api.send(Api.call("webhooks/" + id, token).DELETE()).status()).isEqualTo(204);
        assertThat(Api.get("webhooks", token).text()).isEqualTo("[]");
    }

    @Test
    @Verifies(value = Clause.SECURITY, refusal = true)
    void endpointWithinTheNetworkIsRefusedWithTheClause() {
        String token = agencies.register().token();
        for (String url : new String[] {"https://127.0.0.1/", "https://169.254.169.254/", "http://8.8.8.8/"}) {
            Api.Answer refused = register(token, url);
            assertThat(refused.status()).as(url).isEqualTo(403);
            assertThat(refused.clause()).contains("7.1");
        }
    }

    private static Api.Answer register(String token, String url) {
        return post(token, "webhooks", "{\"url\":\"" + url + "\",\"events\":[\"agency.suspended\"]}");
    }

    private static Api.Answer post(String token, String path, String body) {
        return Api.send(Api.call(path, token).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }
}
