package secondlook.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import secondlook.shared.ClientSecret;
import secondlook.shared.Invalid;
import secondlook.shared.Sha256;

/**
 * The two conversations with a passkey (WebAuthn level 3): enrolling it and having it sign. The device must check its
 * owner itself (user verification); which maker built it is not asked (attestation "none"), so that nothing tells one
 * member's devices from another's. An answer is good for one challenge, this server's address and this account alone.
 */
@ApplicationScoped
class PasskeyCeremony {

    private static final Logger LOG = Logger.getLogger(PasskeyCeremony.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TIMEOUT_MILLIS = 120_000;
    private static final List<COSEAlgorithmIdentifier> ALGORITHMS = List.of(COSEAlgorithmIdentifier.ES256,
            COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    private final ObjectConverter converter = new ObjectConverter();
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);

    private String address;
    private String relyingParty;

    protected PasskeyCeremony() {
    }

    /**
     * Where browsers see the pages, scheme and port included (the system's own address unless another is configured),
     * and the name that passkeys are bound to (its host unless a part of that is configured).
     */
    @Inject
    PasskeyCeremony(@ConfigProperty(name = "secondlook.address") Optional<String> own,
                    @ConfigProperty(name = "secondlook.passkey.origin") Optional<String> origin,
                    @ConfigProperty(name = "secondlook.passkey.rp-id") Optional<String> relyingParty) {
        this(origin.or(() -> own).filter(given -> !given.isBlank()).map(String::strip).orElse("https://localhost:8443"),
                relyingParty.filter(given -> !given.isBlank()).map(String::strip).orElse(null));
    }

    PasskeyCeremony(String address, String relyingParty) {
        this.address = address;
        this.relyingParty = relyingParty == null ? URI.create(address).getHost() : relyingParty;
        // The rule about counters is the policy's.
        manager.getAuthenticationDataVerifier().setMaliciousCounterValueHandler(answer -> { });
    }

    /** A new challenge: 32 random bytes in base64url, to be used once. */
    String challenge() {
        return ClientSecret.fresh();
    }

    /** What {@code navigator.credentials.create} is asked, as JSON; known keys cannot be enrolled twice. */
    String creation(SignedIn who, List<EnrolledKey> known, String challenge) {
        ObjectNode options = options(challenge);
        options.putObject("rp").put("id", relyingParty).put("name", "Second Look");
        options.putObject("user").put("id", handle(who.username())).put("name", who.username())
                .put("displayName", who.name());
        ArrayNode algorithms = options.putArray("pubKeyCredParams");
        ALGORITHMS.forEach(algorithm -> algorithms.addObject().put("type", "public-key")
                .put("alg", algorithm.getValue()));
        options.putObject("authenticatorSelection").put("residentKey", "preferred").put("userVerification", "required");
        options.put("attestation", "none");
        name(options.putArray("excludeCredentials"), known);
        return options.toString();
    }

    /** What {@code navigator.credentials.get} is asked, as JSON. */
    String request(List<EnrolledKey> keys, String challenge) {
        ObjectNode options = options(challenge);
        options.put("rpId", relyingParty).put("userVerification", "required");
        name(options.putArray("allowCredentials"), keys);
        return options.toString();
    }

    /** The key a device has made; Invalid when the answer is not to this challenge or not from this address. */
    EnrolledKey enrolled(String answer, String challenge) {
        return unlessRefused(() -> {
            RegistrationData data = manager.verifyRegistrationResponseJSON(answer, new RegistrationParameters(
                    server(challenge), algorithms(), true, true));
            AuthenticatorData<?> device = data.getAttestationObject().getAuthenticatorData();
            return new EnrolledKey(base64(device.getAttestedCredentialData().getCredentialId()),
                    credentials.convert(device.getAttestedCredentialData()), device.getSignCount(),
                    device.isFlagBE());
        }).orElseThrow(() -> new Invalid("passkey", "This passkey could not be enrolled: its answer does not belong "
                + "to this page. Open the page again and repeat it."));
    }

    /** The id of the key that an answer comes from, base64url; empty when it is no such answer. */
    Optional<String> credentialId(String answer) {
        return unlessRefused(() -> base64(manager.parseAuthenticationResponseJSON(answer).getCredentialId()));
    }

    /** The device's counter, whatever it was; empty when the answer does not prove the key for this challenge. */
    Optional<Long> signed(String answer, String challenge, EnrolledKey key) {
        return unlessRefused(() -> manager.verifyAuthenticationResponseJSON(answer, new AuthenticationParameters(
                server(challenge), record(key), null, true, true)).getAuthenticatorData().getSignCount());
    }

    /**
     * Any failure is a refusal: the library throws its own exceptions at wrong answers, but lets its JSON reader's
     * exceptions and NullPointerExceptions out at malformed and incomplete ones.
     */
    private static <T> Optional<T> unlessRefused(Supplier<T> check) {
        try {
            return Optional.of(check.get());
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "A passkey's answer is refused", e);
            return Optional.empty();
        }
    }

    private CredentialRecordImpl record(EnrolledKey key) {
        return new CredentialRecordImpl(new NoneAttestationStatement(), true, key.copyable(), false,
                key.signatureCount(), credentials.convert(key.credentialData()), null, null, null, null);
    }

    private ServerProperty server(String challenge) {
        return ServerProperty.builder().origin(new Origin(address)).rpId(relyingParty)
                .challenge(new DefaultChallenge(challenge)).build();
    }

    private static List<PublicKeyCredentialParameters> algorithms() {
        return ALGORITHMS.stream().map(algorithm -> new PublicKeyCredentialParameters(
                PublicKeyCredentialType.PUBLIC_KEY, algorithm)).toList();
    }

    private static ObjectNode options(String challenge) {
        return JSON.createObjectNode().put("challenge", challenge).put("timeout", TIMEOUT_MILLIS);
    }

    private static void name(ArrayNode list, List<EnrolledKey> keys) {
        keys.forEach(key -> list.addObject().put("type", "public-key").put("id", key.credentialId()));
    }

    /** Stable and without a name in it: devices show the name, servers see this. */
    private static String handle(String username) {
        String hash = Sha256.of(("second-look account " + username).getBytes(StandardCharsets.UTF_8));
        return base64(HexFormat.of().parseHex(hash));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
