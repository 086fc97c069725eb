package secondlook.token;

import static secondlook.shared.TestPersistence.inTransaction;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import secondlook.agency.TestAgencies;
import secondlook.identity.Proof;
import secondlook.identity.SignInService;
import secondlook.policy.Role;
import secondlook.shared.Caller;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.TestVault;

/** The beans of one server wired by hand around one entity manager; two of them on one database are two servers. */
final class Bench {

    static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");
    static final String TOKEN_URL = "https://look.example/api/v1/token";
    static final Proof PROOF = new Proof("the right one", "123456");

    final EntityManager em;
    final TestAgencies agencies;
    final ProgramKeyService keys = new ProgramKeyService();
    final ProgramSignInService signIn = new ProgramSignInService();
    final SigningKeyService signingKeys = new SigningKeyService();
    final SigningKeys signing = new SigningKeys();
    final TokenDirectory tokens = new TokenDirectory();
    final TokenWork work = new TokenWork();
    final CurrentCaller caller = new CurrentCaller();
    private Instant now = NOW;

    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    Bench(EntityManager em) {
        this(em, settings(Map.of()));
    }

    Bench(EntityManager em, TokenSettings settings) {
        this.em = em;
        agencies = new TestAgencies(em);
        caller.is(new Caller("laso", "Lee Ortiz", "Information Security", Role.LASO, null, null, null, "127.0.0.1",
                "Desk 1", "test", "c1"));
        CurrentAct act = new CurrentAct();
        keys.em = em;
        keys.caller = caller;
        keys.act = act;
        keys.clock = clock;
        keys.clients = TestAgencies.records(em, clock);
        signIn.em = em;
        signIn.act = act;
        signIn.clock = clock;
        signIn.settings = settings;
        signIn.clients = keys.clients;
        signing.em = em;
        signing.vault = TestVault.open();
        signing.clock = clock;
        signingKeys.act = act;
        signingKeys.caller = caller;
        signingKeys.clock = clock;
        signingKeys.keys = signing;
        signingKeys.signIn = new SignInService() {
            @Override
            public boolean confirm(Proof proof) {
                return proof == PROOF;
            }
        };
        tokens.em = em;
        tokens.keys = signing;
        tokens.vault = TestVault.open();
        tokens.settings = settings;
        tokens.external = new ExternalIssuer(settings, clock);
        tokens.clock = clock;
        work.em = em;
        work.keys = signing;
        work.clock = clock;
    }

    static TokenSettings settings(Map<String, String> more) {
        return new TokenSettings(key -> key.equals("secondlook.address") ? "https://look.example" : more.get(key));
    }

    <T> T act(Supplier<T> act) {
        return inTransaction(em, act);
    }

    void later(Duration passed) {
        now = now.plus(passed);
    }

    static RSAKey rsa(String kid) {
        try {
            return new RSAKeyGenerator(2048).keyID(kid).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static ECKey ec(String kid) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(kid).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A program whose key is registered. */
    String program(JWK key) {
        String client = act(agencies::program);
        act(() -> keys.register(client, key.toPublicJWK().toJSONString()));
        return client;
    }

    /** The claims of a right assertion. */
    static JWTClaimsSet.Builder claims(String client) {
        return new JWTClaimsSet.Builder().issuer(client).subject(client).audience(TOKEN_URL)
                .jwtID(UUID.randomUUID().toString()).issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(60)));
    }

    static String assertion(String client, JWK key) {
        return assertion(client, key, UnaryOperator.identity());
    }

    static String assertion(String client, JWK key, UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(change.apply(claims(client)).build(), key,
                key instanceof ECKey ? JWSAlgorithm.ES256 : JWSAlgorithm.RS256);
    }

    static String signed(JWTClaimsSet claims, JWK key, JWSAlgorithm algorithm) {
        return signed(claims, key, new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build());
    }

    static String signed(JWTClaimsSet claims, JWK key, JWSHeader header) {
        try {
            JWSSigner signer = key instanceof ECKey ec ? new ECDSASigner(ec) : new RSASSASigner(key.toRSAKey());
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
