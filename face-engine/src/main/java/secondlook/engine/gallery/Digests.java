package secondlook.engine.gallery;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import secondlook.engine.face.FaceTemplate;

/** The digest that names a snapshot. */
final class Digests {

    private Digests() {
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    static void update(MessageDigest digest, long enrolmentId, FaceTemplate template) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, enrolmentId));
        digest.update(sha256().digest(template.toBytes()));
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
