package secondlook.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import secondlook.policy.Role;

/** What is asked of a provider, and that only an answer which holds in every part is read. */
class OpenIdProviderTest {

    private final TestProvider there = new TestProvider();
    private final OpenIdProvider provider = there.asConfigured(Clock.systemUTC());

    @AfterEach
    void stop() {
        there.close();
    }

    private static JWTClaimsSet.Builder claims() {
        return TestProvider.claims("s-1", Instant.now());
    }

    private void broken(UnaryOperator<JWTClaimsSet.Builder> forged, String said) throws Broken {
        Asked asked = provider.ask(false);
        String query = there.letIn(asked, claims(), forged);
        assertThatThrownBy(() -> provider.redeem(asked, query)).isInstanceOf(Broken.class)
                .hasMessageContaining(said);
    }

    @Test
    void rightAnswerIsReadWithItsClaims() throws Broken {
        Asked asked = provider.ask(false);
        Stated stated = provider.redeem(asked, there.letIn(asked, claims()));
        assertThat(stated.issuer()).isEqualTo(there.issuer());
        assertThat(List.of(stated.subject(), stated.username(), stated.name(), stated.unit(), stated.acr()))
                .containsExactly("s-1", "r.doe", "Robin Doe", "CIU", "2");
        assertThat(stated.roles()).containsExactly(Role.EXAMINER);
        assertThat(stated.roleValues()).containsExactly("sl-examiners", "staff");
        assertThat(stated.secondFactor()).isTrue();
        assertThat(stated.authenticatedAt()).isBetween(asked.at().minusSeconds(2), Instant.now());
    }

    @Test
    void questionIsBoundToThisBrowserAndServerAndAsksForCredentialsAnew() throws Exception {
        Asked asked = provider.ask(false);
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256")
                .digest(asked.verifier().getBytes(StandardCharsets.US_ASCII)));
        assertThat(asked.address().toString()).startsWith(there.issuer() + "/auth?").contains("response_type=code",
                "code_challenge_method=S256", "code_challenge=" + challenge, "state=" + asked.state(),
                "nonce=" + asked.nonce(), "prompt=login", "max_age=0", "acr_values=2",
                "redirect_uri=https%3A%2F%2Flook.example%2Fidentity%2Freturn").doesNotContain(asked.verifier(),
                "secret");
        assertThat(asked.toString()).doesNotContain(asked.state(), asked.nonce(), asked.verifier());
        Asked other = provider.ask(false);
        assertThat(List.of(other.state(), other.nonce(), other.verifier())).doesNotContain(asked.state(),
                asked.nonce(), asked.verifier());
        provider.redeem(asked, there.letIn(asked, claims()));
        assertThat(there.tokenRequest()).contains("code_verifier=" + asked.verifier(),
                "grant_type=authorization_code").doesNotContain("client_secret");
        assertThat(there.authorization()).startsWith("Basic ");
    }

    @Test
    void tokenOfAnotherIssuerAudienceOrQuestionIsNotTaken() throws Broken {
        broken(c -> c.issuer("https://other.example"), "iss");
        broken(c -> c.audience("another-client"), "audience");
        broken(c -> c.audience(List.of(TestProvider.CLIENT, "other")).claim("azp", "other"), "azp");
        broken(c -> c.audience(List.of(TestProvider.CLIENT, "other")), "azp");
        broken(c -> c.claim("nonce", "of another question"), "nonce");
        broken(c -> c.claim("nonce", null), "nonce");
        broken(c -> c.subject(null), "sub");
    }

    @Test
    void tokenOfAnotherTimeIsNotTakenAndTheSkewIs() throws Broken {
        Date old = Date.from(Instant.now().minusSeconds(31));
        broken(c -> c.expirationTime(old), "clocks");
        broken(c -> c.issueTime(Date.from(Instant.now().plusSeconds(90))), "clocks");
        Asked asked = provider.ask(false);
        Date within = Date.from(Instant.now().minusSeconds(10));
        assertThat(provider.redeem(asked, there.letIn(asked, claims(), c -> c.expirationTime(within)))).isNotNull();
    }

    @Test
    void tokenThatTheProviderHasNotSignedIsNotTaken() throws Broken {
        Asked asked = provider.ask(false);
        JWTClaimsSet claims = there.whole(claims(), asked).build();
        for (String token : List.of(TestProvider.unsigned(claims), TestProvider.hmac(claims, TestProvider.SECRET),
                TestProvider.hmac(claims, there.publicKey()), there.signedByAnother(claims),
                there.signed(claims).replaceFirst("\\.[^.]+$", "."))) {
            String query = there.letInWith(asked, token);
            assertThatThrownBy(() -> provider.redeem(asked, query)).as(token).isInstanceOf(Broken.class);
        }
        assertThat(provider.redeem(asked, there.letInWith(asked, there.signed(claims)))).isNotNull();
    }

    @Test
    void answerOfAnotherBrowserOrProviderIsNotTaken() throws Broken {
        Asked asked = provider.ask(false);
        for (String query : new String[] {"code=c1&state=other", "code=c1", "", "state=" + asked.state(),
            "code=c1&state=" + asked.state() + "&iss=https%3A%2F%2Fother.example", null}) {
            assertThatThrownBy(() -> provider.redeem(asked, query)).as(query).isInstanceOf(Broken.class);
        }
    }

    @Test
    void refusalAtTheProviderIsToldByItsCodeAlone() throws Broken {
        Asked asked = provider.ask(false);
        assertThatThrownBy(() -> provider.redeem(asked, "error=access_denied&error_description=%3Cb%3E&state="
                + asked.state())).hasMessageContaining("access_denied").hasMessageNotContaining("<b>");
        assertThatThrownBy(() -> provider.redeem(asked, "error=Call+313-555-0100&state=" + asked.state()))
                .hasMessageContaining("no reason given").hasMessageNotContaining("313");
    }

    @Test
    void providerThatIsDownIsToldApart() throws Broken {
        Asked asked = provider.ask(false);
        there.close();
        assertThatThrownBy(() -> provider.redeem(asked, "code=c1&state=" + asked.state()))
                .isInstanceOfSatisfying(Broken.class, e -> assertThat(e.isUnreachable()).isTrue());
        assertThatThrownBy(() -> there.asConfigured(Clock.systemUTC()).ask(false))
                .isInstanceOfSatisfying(Broken.class, e -> assertThat(e.isUnreachable()).isTrue());
    }

    @Test
    void secondFactorIsWhatIsConfigured() throws Broken {
        assertThat(stated(c -> c.claim("acr", "1")).secondFactor()).isFalse();
        assertThat(stated(c -> c.claim("acr", null)).secondFactor()).isFalse();
        there.with("amr", "otp,hwk");
        assertThat(stated(c -> c).secondFactor()).isFalse();
        assertThat(stated(c -> c.claim("amr", List.of("pwd"))).secondFactor()).isFalse();
        assertThat(stated(c -> c.claim("amr", List.of("pwd", "otp"))).secondFactor()).isTrue();
    }

    @Test
    void rolesAreFoundInAClaimOfClaimsToo() throws Broken {
        there.with("claim.roles", "realm_access.roles");
        assertThat(stated(c -> c.claim("realm_access", Map.of("roles", List.of("sl-laso")))).roles())
                .containsExactly(Role.LASO);
        assertThat(stated(c -> c).roles()).isEmpty();
    }

    private Stated stated(UnaryOperator<JWTClaimsSet.Builder> changed) throws Broken {
        OpenIdProvider configured = there.asConfigured(Clock.systemUTC());
        Asked asked = configured.ask(false);
        return configured.redeem(asked, there.letIn(asked, claims(), changed));
    }

    @Test
    void signOutLeadsToTheProvidersEndAndBack() {
        SignOut out = provider.signOut("token").orElseThrow();
        assertThat(out.endpoint()).hasToString(there.issuer() + "/end");
        assertThat(out.back()).hasToString("https://look.example/signin.xhtml?why=out");
        assertThat(out.toString()).doesNotContain("token");
    }
}
