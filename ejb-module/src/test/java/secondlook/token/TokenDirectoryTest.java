package secondlook.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.identity.Proof;
import secondlook.policy.Clause;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.NotPermitted;
import secondlook.shared.PolicyRefused;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

/** Access tokens and the keys under them: what is issued is taken, on every server, and what is forged is not. */
class TokenDirectoryTest {

    private static final NewToken AGENCY = new NewToken("agency-1", Role.AGENCY, "requests.read", "a-1", "m-1", null,
            null);
    private static EntityManager em;
    private static Bench bench;
    private static RSAKey pair;

    @BeforeAll
    static void open() {
        em = TestPersistence.open(TestDatabase.h2());
        bench = new Bench(em);
        started(bench);
        pair = bench.act(() -> bench.signing.current().orElseThrow().pair(bench.signing.vault));
    }

    @AfterAll
    static void close() {
        em.getEntityManagerFactory().close();
    }

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    private static void started(Bench server) {
        server.act(() -> {
            server.work.makeFirstSigningKey();
            return null;
        });
    }

    private static AccessToken read(String token) {
        return bench.act(() -> bench.tokens.read(token, null));
    }

    private static void refused(String token, String why) {
        assertThatThrownBy(() -> read(token)).isInstanceOf(NotPermitted.class).hasMessageContaining(why);
    }

    private static JWTClaimsSet issued() {
        try {
            return SignedJWT.parse(bench.act(() -> bench.tokens.issue(AGENCY))).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWSHeader header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).type(AccessTokens.TYPE).keyID(pair.getKeyID()).build();
    }

    private static String changed(UnaryOperator<JWTClaimsSet.Builder> change) {
        return Bench.signed(change.apply(new JWTClaimsSet.Builder(issued())).build(), pair, header(JWSAlgorithm.RS256));
    }

    private static Date at(long seconds) {
        return Date.from(Bench.NOW.plusSeconds(seconds));
    }

    @Test
    void tokenSaysWhatItIsGoodForAndForFiveMinutes() throws ParseException {
        SignedJWT token = SignedJWT.parse(bench.act(() -> bench.tokens.issue(AGENCY)));
        JWTClaimsSet claims = token.getJWTClaimsSet();

        assertThat(token.getHeader().getKeyID()).isEqualTo(pair.getKeyID());
        assertThat(claims.getIssuer()).isEqualTo("https://look.example");
        assertThat(claims.getAudience()).containsExactly("second-look-api");
        assertThat(claims.getSubject()).isEqualTo("agency-1");
        assertThat(claims.getStringListClaim("groups")).containsExactly("AGENCY");
        assertThat(claims.getStringClaim("agency")).isEqualTo("a-1");
        assertThat(claims.getStringClaim("agreement")).isEqualTo("m-1");
        assertThat(claims.getStringClaim("scope")).isEqualTo("requests.read");
        assertThat(claims.getExpirationTime()).isEqualTo(at(300));
        assertThat(claims.getJWTID()).isNotEqualTo(issued().getJWTID());
        assertThat(read(token.serialize())).isEqualTo(new AccessToken("agency-1", Set.of("AGENCY"), "requests.read",
                claims.getJWTID()));
    }

    @Test
    void tokenForSomebodyElseOrOfSomebodyElseIsRefused() {
        assertThat(read(changed(claims -> claims)).subject()).isEqualTo("agency-1");
        refused(changed(claims -> claims.audience("another-api")), "aud claim");
        refused(changed(claims -> claims.issuer("https://elsewhere.example")), "iss");
        refused(changed(claims -> claims.jwtID(null)), "jti");
    }

    @Test
    void clocksOfTwoServersMayDifferByHalfAMinute() {
        assertThat(read(changed(claims -> claims.expirationTime(at(-29)))).subject()).isEqualTo("agency-1");
        refused(changed(claims -> claims.expirationTime(at(-31))), "Expired");
        assertThat(read(changed(claims -> claims.notBeforeTime(at(29)))).subject()).isEqualTo("agency-1");
        refused(changed(claims -> claims.notBeforeTime(at(31))), "before");
    }

    @Test
    void unsignedForgedAndConfusedTokensAreRefused() throws JOSEException {
        JWTClaimsSet claims = issued();
        SignedJWT confused = new SignedJWT(header(JWSAlgorithm.HS256), claims);
        confused.sign(new MACSigner(pair.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));

        refused(new PlainJWT(claims).serialize(), "no signed JWT");
        refused(confused.serialize(), "not of the kind");
        refused(Bench.signed(claims, pair, header(JWSAlgorithm.PS256)), "not of the kind");
        refused(Bench.signed(claims, pair, new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT)
                .keyID(pair.getKeyID()).build()), "not of the kind");
        refused(Bench.signed(claims, Bench.rsa("x"), header(JWSAlgorithm.RS256)), "signature does not hold");
        refused("e30.e30.e30", "no signed JWT");
        assertThat(read(Bench.signed(claims, pair, header(JWSAlgorithm.RS256))).subject()).isEqualTo("agency-1");
    }

    @Test
    void oversizedTokenIsNotEvenRead() {
        refused(changed(claims -> claims.claim("padding", "x".repeat(6_000))), "longer than");
        assertThat(read(changed(claims -> claims.claim("padding", "x".repeat(3_000)))).subject())
                .isEqualTo("agency-1");
    }

    @Test
    void tokenUnderAnUnknownKeyIsRefused() {
        RSAKey unknown = Bench.rsa("unknown");
        refused(Bench.signed(issued(), unknown, new JWSHeader.Builder(JWSAlgorithm.RS256).type(AccessTokens.TYPE)
                .keyID("unknown").build()), "signing key");
        refused(Bench.signed(issued(), unknown, new JWSHeader.Builder(JWSAlgorithm.RS256).type(AccessTokens.TYPE)
                .build()), "not of the kind");
    }

    @Test
    void groupsThatNoProgramCanHaveAreDropped() {
        assertThat(read(changed(claims -> claims.claim("groups", List.of("LASO", "AGENCY")))).groups())
                .containsExactly("AGENCY");
    }

    @Test
    void tokenGotByAKeyIsWorthNothingOnceTheKeyIsRemoved() {
        RSAKey key = Bench.rsa("mine");
        String client = bench.program(key);
        ProgramGrant grant = bench.act(() -> bench.signIn.byAssertion(client, Bench.assertion(client, key)));
        String token = bench.act(() -> bench.tokens.issue(new NewToken(client, Role.AGENCY, "requests.read", "a", "m",
                grant.key(), null)));

        assertThat(read(token).subject()).isEqualTo(client);
        bench.act(() -> bench.keys.remove(grant.key()));
        refused(token, "has been removed");
    }

    @Test
    void boundTokenIsGoodWithItsCertificateAlone() {
        String token = bench.act(() -> bench.tokens.issue(new NewToken("agency-1", Role.AGENCY, "requests.read", "a",
                "m", null, "print")));

        assertThat(bench.act(() -> bench.tokens.read(token, "print")).subject()).isEqualTo("agency-1");
        refused(token, "bound to a certificate");
        assertThatThrownBy(() -> bench.act(() -> bench.tokens.read(token, "other"))).isInstanceOf(NotPermitted.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.SECURITY, refusal = false)
    void rotatedKeySignsOnEveryServerWhileTokensUnderTheOldOneStayGood(DataSource database) throws ParseException {
        EntityManager one = TestPersistence.open(database);
        EntityManager two = TestPersistence.open(database);
        Bench first = new Bench(one);
        Bench second = new Bench(two);
        started(first);
        String before = first.act(() -> first.tokens.issue(AGENCY));
        String kid = first.act(() -> first.signingKeys.rotate(Bench.PROOF));
        String after = second.act(() -> second.tokens.issue(AGENCY));

        assertThat(SignedJWT.parse(after).getHeader().getKeyID()).isEqualTo(kid);
        assertThat(first.act(() -> first.tokens.read(after, null)).subject()).isEqualTo("agency-1");
        assertThat(second.act(() -> second.tokens.read(before, null)).subject()).isEqualTo("agency-1");
        assertThat(JWKSet.parse(second.act(second.tokens::publishedKeys)).getKeys()).hasSize(2)
                .noneMatch(key -> key.isPrivate());

        second.later(Duration.ofSeconds(330));
        assertThatThrownBy(() -> second.act(() -> second.tokens.read(before, null))).isInstanceOf(NotPermitted.class);
        assertThat(JWKSet.parse(second.act(second.tokens::publishedKeys)).getKeys()).hasSize(1);
        second.act(second.work::clear);
        two.clear();
        assertThat(two.createQuery("select k.kid from SigningKey k where k.sealed is not null", String.class)
                .getResultList()).containsExactly(kid);
        one.getEntityManagerFactory().close();
        two.getEntityManagerFactory().close();
    }

    @Test
    @Verifies(value = Clause.SECURITY, refusal = true)
    void leakedKeyIsEndedAtOnceWhenAnotherHasFollowed() {
        EntityManager own = TestPersistence.open(TestDatabase.h2());
        Bench server = new Bench(own);
        started(server);
        String old = server.act(() -> server.signing.current().orElseThrow().kid());
        String token = server.act(() -> server.tokens.issue(AGENCY));
        assertThatThrownBy(() -> end(server, old)).isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("Rotate first");
        assertThatThrownBy(() -> server.act(() -> server.signingKeys.rotate(new Proof("wrong", "1"))))
                .isInstanceOf(PolicyRefused.class);

        server.act(() -> server.signingKeys.rotate(Bench.PROOF));
        assertThat(server.act(() -> server.tokens.read(token, null)).subject()).isEqualTo("agency-1");
        end(server, old);
        assertThatThrownBy(() -> server.act(() -> server.tokens.read(token, null))).isInstanceOf(NotPermitted.class);
        assertThat(server.act(server.signingKeys::list)).extracting(SigningKeyView::good).containsExactly(true, false);
        own.getEntityManagerFactory().close();
    }

    private static void end(Bench server, String kid) {
        server.act(() -> {
            server.signingKeys.end(kid, Bench.PROOF);
            return null;
        });
    }
}
