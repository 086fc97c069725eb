package secondlook.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;
import secondlook.shared.Conflict;
import secondlook.shared.NotPermitted;
import secondlook.shared.PolicyRefused;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

/** Assertions of programs (RFC 7523): each way to forge one is refused, and its honest twin is not. */
class ProgramSignInServiceTest {

    private static final RSAKey KEY = Bench.rsa("k1");
    private static EntityManager em;
    private static Bench bench;
    private static String client;

    @BeforeAll
    static void open() {
        em = TestPersistence.open(TestDatabase.h2());
        bench = new Bench(em);
        client = bench.program(KEY);
    }

    @AfterAll
    static void close() {
        em.getEntityManagerFactory().close();
    }

    private static ProgramGrant taken(String assertion) {
        return bench.act(() -> bench.signIn.byAssertion(null, assertion));
    }

    private static void refused(String assertion, String why) {
        assertThatThrownBy(() -> taken(assertion)).isInstanceOf(NotPermitted.class).hasMessageContaining(why);
    }

    private static void taken(UnaryOperator<JWTClaimsSet.Builder> change) {
        assertThat(taken(Bench.assertion(client, KEY, change)).agency().clientId()).isEqualTo(client);
    }

    private static void refused(UnaryOperator<JWTClaimsSet.Builder> change, String why) {
        refused(Bench.assertion(client, KEY, change), why);
    }

    private static Date at(long seconds) {
        return Date.from(Bench.NOW.plusSeconds(seconds));
    }

    @Test
    void programProvesItselfWithEachAlgorithmThatIsTaken() {
        ECKey ec = Bench.ec("e1");
        String other = bench.program(ec);

        taken(claims -> claims);
        taken(Bench.signed(Bench.claims(client).build(), KEY, JWSAlgorithm.PS256));
        assertThat(taken(Bench.assertion(other, ec)).agency().clientId()).isEqualTo(other);
        assertThat(bench.act(() -> bench.signIn.byAssertion(client, Bench.assertion(client, KEY))).key()).isNotNull();
    }

    @Test
    void assertionForSomebodyElseIsRefusedAndForTheIssuerIsNot() {
        taken(claims -> claims.audience("https://look.example"));
        refused(claims -> claims.audience("https://elsewhere.example/token"), "Set aud");
        refused(claims -> claims.audience(List.of(Bench.TOKEN_URL, "https://elsewhere.example")), "Set aud");
        refused(claims -> claims.audience((String) null), "Set aud");
    }

    @Test
    void clocksMayDifferByHalfAMinuteEitherWayAndNoMore() {
        taken(claims -> claims.issueTime(at(30)).notBeforeTime(at(30)));
        refused(claims -> claims.issueTime(at(31)), "from the future");
        refused(claims -> claims.notBeforeTime(at(31)), "from the future");
        taken(claims -> claims.issueTime(at(-330)));
        refused(claims -> claims.issueTime(at(-331)), "too old");
        taken(claims -> claims.issueTime(null));
    }

    @Test
    void assertionLastsFiveMinutesAtMost() {
        taken(claims -> claims.expirationTime(at(300)));
        refused(claims -> claims.expirationTime(at(301)), "at most five minutes");
        taken(claims -> claims.expirationTime(at(1)));
        refused(claims -> claims.expirationTime(at(0)), "has expired");
        refused(claims -> claims.expirationTime(null), "Set exp");
    }

    @Test
    void assertionNeedsAnIdOfItsOwn() {
        refused(claims -> claims.jwtID(null), "Set jti");
        refused(claims -> claims.jwtID("x".repeat(256)), "Set jti");
        taken(claims -> claims.jwtID("y".repeat(255)));
    }

    @Test
    void assertionIsUsedOnceAndItsIdByAnotherProgramToo() {
        String once = Bench.assertion(client, KEY, claims -> claims.jwtID("shared-id"));
        RSAKey theirs = Bench.rsa("k1");
        String other = bench.program(theirs);

        taken(once);
        refused(once, "used before");
        refused(claims -> claims.jwtID("shared-id"), "used before");
        assertThat(taken(Bench.assertion(other, theirs, claims -> claims.jwtID("shared-id"))).agency().clientId())
                .isEqualTo(other);
    }

    @Test
    void unsignedAndSymmetricAssertionsAreRefused() throws JOSEException {
        JWTClaimsSet claims = Bench.claims(client).build();
        SignedJWT confused = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(), claims);
        confused.sign(new MACSigner(KEY.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
        SignedJWT wide = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("k1").build(), claims);
        wide.sign(new RSASSASigner(KEY));

        refused(new PlainJWT(claims).serialize(), "no signed JWT");
        refused(confused.serialize(), "RS256, PS256 or ES256");
        refused(wide.serialize(), "RS256, PS256 or ES256");
        refused("garbage", "no signed JWT");
        taken(Bench.signed(claims, KEY, JWSAlgorithm.RS256));
    }

    @Test
    void keyIsOnlyForTheAlgorithmItWasRegisteredFor() {
        RSAKey only = new RSAKey.Builder(Bench.rsa("p")).algorithm(JWSAlgorithm.PS256).build();
        String program = bench.program(only);

        refused(Bench.signed(Bench.claims(program).build(), only, JWSAlgorithm.RS256), "does not prove");
        taken(Bench.signed(Bench.claims(program).build(), only, JWSAlgorithm.PS256));
    }

    @Test
    void oversizedAssertionIsNotEvenRead() {
        String large = Bench.assertion(client, KEY, claims -> claims.claim("padding", "x".repeat(6_000)));
        String allowed = Bench.assertion(client, KEY, claims -> claims.claim("padding", "x".repeat(4_500)));

        assertThat(large.length()).isGreaterThan(Assertion.LONGEST);
        refused(large, "longer than");
        taken(allowed);
    }

    @Test
    void unknownKeyAndTheKeyOfAnotherProgramProveNothing() {
        RSAKey theirs = Bench.rsa("theirs");
        String other = bench.program(theirs);

        refused(Bench.assertion(client, Bench.rsa("k2")), "does not prove");
        refused(Bench.assertion(client, theirs), "does not prove");
        refused(Bench.assertion(client, Bench.rsa("k1")), "does not prove");
        refused(claims -> claims.issuer(other), "does not prove");
        refused(Bench.assertion("agency-none", KEY), "does not prove");
        assertThatThrownBy(() -> bench.act(() -> bench.signIn.byAssertion(other, Bench.assertion(client, KEY))))
                .isInstanceOf(NotPermitted.class);
        taken(Bench.assertion(other, theirs));
    }

    @Test
    void keyInTheHeaderOfAnAssertionProvesNothing() {
        RSAKey own = Bench.rsa("k1");
        refused(Bench.signed(Bench.claims(client).build(), own, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1")
                .jwk(own.toPublicJWK()).build()), "does not prove");
    }

    @Test
    void removedKeyIsWorthNothingWhileItsFollowerIs() {
        RSAKey old = Bench.rsa("old");
        RSAKey next = Bench.rsa("next");
        String program = bench.program(old);
        ProgramKeyView kept = bench.act(() -> bench.keys.register(program, next.toPublicJWK().toJSONString())).get(0);
        String oldId = taken(Bench.assertion(program, old)).key();
        assertThat(taken(Bench.assertion(program, next)).key()).isEqualTo(kept.id());

        bench.act(() -> bench.keys.remove(oldId));
        refused(Bench.assertion(program, old), "does not prove");
        taken(Bench.assertion(program, next));
        assertThatThrownBy(() -> bench.act(() -> bench.keys.remove(oldId))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> bench.act(() -> bench.keys.register(program, old.toPublicJWK().toJSONString())))
                .isInstanceOf(Conflict.class).hasMessageContaining("new pair");
    }

    @Test
    @Verifies(value = Clause.AGENCY_SUSPENSION, refusal = true)
    void suspendedAgencyAndRevokedProgramGetNothing() {
        RSAKey one = Bench.rsa("one");
        RSAKey two = Bench.rsa("two");
        String suspended = bench.program(one);
        String revoked = bench.program(two);
        taken(Bench.assertion(suspended, one));
        taken(Bench.assertion(revoked, two));
        bench.act(() -> {
            bench.agencies.suspend(suspended);
            bench.agencies.revoke(revoked);
            return null;
        });

        assertThatThrownBy(() -> taken(Bench.assertion(suspended, one))).isInstanceOfSatisfying(PolicyRefused.class,
                refusal -> assertThat(refusal.clause()).isEqualTo(Clause.AGENCY_SUSPENSION));
        refused(Bench.assertion(revoked, two), "revoked");
    }

    @Test
    void certificateProvesTheProgramItIsRegisteredFor() {
        String program = bench.program(Bench.rsa("c"));
        String thumbprint = bench.act(() -> bench.keys.registerCertificate(program, PublicKeysTest.CERTIFICATE)).get(0)
                .kid();
        ProgramGrant grant = bench.act(() -> bench.signIn.byCertificate(program, thumbprint));

        assertThat(grant.certificate()).isEqualTo(thumbprint);
        assertThatThrownBy(() -> bench.act(() -> bench.signIn.byCertificate(client, thumbprint)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> bench.act(() -> bench.signIn.byCertificate(program, thumbprint + "x")))
                .isInstanceOf(NotPermitted.class);
        bench.act(() -> bench.keys.remove(grant.key()));
        assertThatThrownBy(() -> bench.act(() -> bench.signIn.byCertificate(program, thumbprint)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void listShowsTheKeysOfEachProgramAndNothingOfThemThatSigns() {
        JWK key = Bench.rsa("shown");
        String program = bench.program(key);
        List<ProgramKeyView> shown = bench.act(bench.keys::list).get(program);

        assertThat(shown).extracting(ProgramKeyView::kid).containsExactly("shown");
        assertThat(shown.get(0).what()).isEqualTo("RS256, PS256");
        assertThat(shown.get(0).registeredAt()).isEqualTo(Instant.parse("2026-05-04T12:00:00Z"));
    }
}
