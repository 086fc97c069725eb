package secondlook.web.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class BasicCredentialsTest {

    private static String basic(String pair) {
        return "basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void userAndPasswordAreReadAndDecoded() {
        assertThat(BasicCredentials.of(basic("agency-1:s%2Bx:y"))).contains(new BasicCredentials("agency-1", "s+x:y"));
    }

    @Test
    void otherSchemesAreNoBasicCredentials() {
        assertThat(BasicCredentials.of("Bearer abc")).isEmpty();
        assertThat(BasicCredentials.of(null)).isEmpty();
    }

    @Test
    void malformedHeaderIsNobody() {
        assertThat(BasicCredentials.of("Basic %%%")).contains(new BasicCredentials("", ""));
        assertThat(BasicCredentials.of(basic("alone"))).contains(new BasicCredentials("alone", ""));
    }
}
