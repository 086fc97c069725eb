package secondlook.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import secondlook.policy.Role;

/** Off without a word; on only when whole. */
class OpenIdSettingsTest {

    private final Map<String, String> keys = new HashMap<>(Map.of("secondlook.address", "https://look.example",
            "secondlook.oidc.issuer", "https://id.example/realms/pd", "secondlook.oidc.client.id", "second-look",
            "secondlook.oidc.client.secret", "s3cret", "secondlook.oidc.roles", "cn=Examiners=EXAMINER, laso=LASO",
            "secondlook.oidc.amr", "mfa"));

    private OpenIdSettings read() {
        return OpenIdSettings.read(keys::get);
    }

    private void wrong(String key, String value, String said) {
        String before = value == null ? keys.remove(key) : keys.put(key, value);
        assertThatThrownBy(this::read).isInstanceOf(IllegalStateException.class).hasMessageContaining(said);
        keys.put(key, before);
        keys.values().removeIf(kept -> kept == null);
        assertThat(read()).isNotNull();
    }

    @Test
    void nothingConfiguredIsNoProvider() {
        assertThat(OpenIdSettings.read(key -> key.equals("secondlook.address") ? "https://look.example"
                : null)).isNull();
    }

    @Test
    void defaultsStand() {
        OpenIdSettings read = read();
        assertThat(read.name()).isEqualTo("your department");
        assertThat(read.scopes()).containsExactly("openid", "profile");
        assertThat(read.roleClaim()).isEqualTo("groups");
        assertThat(read.unitClaim()).isNull();
        assertThat(read.skew()).isEqualTo(Duration.ofSeconds(30));
        assertThat(read.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(read.returnTo()).hasToString("https://look.example/identity/return");
        assertThat(read.roles()).containsOnly(Map.entry("cn=Examiners", Role.EXAMINER), Map.entry("laso", Role.LASO));
        assertThat(read.toString()).doesNotContain("s3cret");
    }

    @Test
    void whatIsMissingOrWrongStopsTheStartAndIsNamed() {
        wrong("secondlook.oidc.issuer", null, "secondlook.oidc.issuer is missing");
        wrong("secondlook.oidc.issuer", "http://id.example", "https address");
        wrong("secondlook.oidc.issuer", "no address", "https address");
        wrong("secondlook.oidc.client.id", null, "client.id is missing");
        wrong("secondlook.oidc.client.secret", null, "client.secret is missing");
        wrong("secondlook.oidc.roles", null, "which value of the claim");
        wrong("secondlook.oidc.roles", "laso=LASO,x=CHIEF", "x=CHIEF");
        wrong("secondlook.oidc.roles", "agency=AGENCY", "agency=AGENCY");
        wrong("secondlook.oidc.amr", null, "states a second factor (307.5-7.1)");
        wrong("secondlook.oidc.skew", "3000", "skew");
        wrong("secondlook.oidc.timeout", "soon", "timeout");
        wrong("secondlook.oidc.scopes", "profile", "openid");
        wrong("secondlook.address", null, "secondlook.address is missing");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        keys.remove("secondlook.oidc.client.secret");
        keys.remove("secondlook.oidc.roles");
        assertThatThrownBy(this::read).hasMessageContaining("client.secret is missing; ")
                .hasMessageContaining("secondlook.oidc.roles");
    }

    @Test
    void providerOnThisMachineNeedsNoEncryption() {
        keys.put("secondlook.oidc.issuer", "http://127.0.0.1:8180/realms/pd");
        assertThat(read().issuer().getPort()).isEqualTo(8180);
    }
}
