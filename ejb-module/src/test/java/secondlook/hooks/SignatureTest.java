package secondlook.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Against the published example of the specification's libraries, and a value made by another implementation. */
class SignatureTest {

    private static final byte[] PUBLISHED = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final byte[] COUNTED = Base64.getDecoder().decode("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

    @Test
    void publishedExampleGetsThePublishedSignature() {
        assertThat(Signature.headers("msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}", List.of(PUBLISHED))).isEqualTo(Map.of(
                "webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek", "webhook-timestamp", "1614265330",
                "webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
    }

    @Test
    void twoSecretsGiveTwoSignaturesOfTheSameMessage() {
        assertThat(Signature.headers("msg_2", Instant.ofEpochSecond(1764386400),
                "{\"type\":\"request.state_changed\"}", List.of(COUNTED, PUBLISHED)).get("webhook-signature"))
                .startsWith("v1,VOkLcwqsLq4G+M3iJA984t/P76IyAZj8H01CrbEDPnk= v1,").hasSize(2 * 47 + 1);
    }

    @Test
    void secretsAreFreshAndShownAsTheSpecificationWrites() {
        byte[] fresh = Signature.fresh();
        assertThat(Signature.shown(fresh)).isEqualTo("whsec_" + Base64.getEncoder().encodeToString(fresh));
        assertThat(fresh).hasSize(32).isNotEqualTo(Signature.fresh());
    }
}
