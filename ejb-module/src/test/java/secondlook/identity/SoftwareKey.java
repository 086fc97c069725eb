package secondlook.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.dataformat.cbor.CBORMapper;

/** A passkey in software, as the specification tells it: answers what a browser and its device would. */
final class SoftwareKey {

    static final int PRESENT_AND_VERIFIED = 0x05;
    static final int PRESENT_ONLY = 0x01;
    private static final int WITH_CREDENTIAL = 0x40;
    private static final CBORMapper CBOR = new CBORMapper();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final byte[] id = new byte[32];
    private final KeyPair keys;
    private long count;

    SoftwareKey() throws GeneralSecurityException {
        new SecureRandom().nextBytes(id);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        keys = generator.generateKeyPair();
    }

    String enrol(String challenge, String origin, String host) throws GeneralSecurityException {
        return enrol(challenge, origin, host, PRESENT_AND_VERIFIED);
    }

    String enrol(String challenge, String origin, String host, int flags) throws GeneralSecurityException {
        Map<String, Object> attestation = new LinkedHashMap<>();
        attestation.put("fmt", "none");
        attestation.put("attStmt", Map.of());
        attestation.put("authData", join(device(host, flags | WITH_CREDENTIAL), new byte[16],
                ByteBuffer.allocate(2).putShort((short) id.length).array(), id, CBOR.writeValueAsBytes(publicKey())));
        ObjectNode answer = answer("webauthn.create", challenge, origin);
        ((ObjectNode) answer.get("response")).put("attestationObject", base64(CBOR.writeValueAsBytes(attestation)));
        return answer.toString();
    }

    String sign(String challenge, String origin, String host) throws GeneralSecurityException {
        return sign(challenge, origin, host, PRESENT_AND_VERIFIED);
    }

    String sign(String challenge, String origin, String host, int flags) throws GeneralSecurityException {
        count++;
        byte[] device = device(host, flags);
        ObjectNode answer = answer("webauthn.get", challenge, origin);
        ObjectNode response = (ObjectNode) answer.get("response");
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(device);
        signature.update(sha256(client("webauthn.get", challenge, origin)));
        response.put("authenticatorData", base64(device)).put("signature", base64(signature.sign()));
        return answer.toString();
    }

    /** As if the device had been copied: its next answer repeats a counter already used. */
    void turnBack() {
        count--;
    }

    String credentialId() {
        return base64(id);
    }

    private ObjectNode answer(String type, String challenge, String origin) {
        ObjectNode answer = JSON.createObjectNode().put("id", base64(id)).put("rawId", base64(id))
                .put("type", "public-key");
        answer.putObject("clientExtensionResults");
        answer.putObject("response").put("clientDataJSON", base64(client(type, challenge, origin)));
        return answer;
    }

    private static byte[] client(String type, String challenge, String origin) {
        return JSON.createObjectNode().put("type", type).put("challenge", challenge).put("origin", origin)
                .put("crossOrigin", false).toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] device(String host, int flags) throws GeneralSecurityException {
        return join(sha256(host.getBytes(StandardCharsets.UTF_8)), new byte[] {(byte) flags},
                ByteBuffer.allocate(4).putInt((int) count).array());
    }

    private Map<Integer, Object> publicKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        Map<Integer, Object> cose = new LinkedHashMap<>();
        cose.put(1, 2);
        cose.put(3, -7);
        cose.put(-1, 1);
        cose.put(-2, unsigned(key.getW().getAffineX().toByteArray()));
        cose.put(-3, unsigned(key.getW().getAffineY().toByteArray()));
        return cose;
    }

    private static byte[] unsigned(byte[] number) {
        byte[] fixed = new byte[32];
        int length = Math.min(number.length, 32);
        System.arraycopy(number, number.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
