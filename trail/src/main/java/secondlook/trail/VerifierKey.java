package secondlook.trail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Who signs notes: a name and an Ed25519 public key, in the text form {@code name+hexid+base64} of the C2SP signed-note
 * specification. The id is the first 4 bytes of SHA-256(name, line feed, algorithm, key).
 *
 * @param algorithm {@link #LOG} or {@link #WITNESS}
 * @param key       the 32 bytes of the public key
 */
public record VerifierKey(String name, byte algorithm, byte[] key) {

    /** Ed25519 over the note's text: a log's own signature. */
    public static final byte LOG = 1;
    /** Ed25519 over a time stamp and the note's text: a witness's cosignature. */
    public static final byte WITNESS = 4;

    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int KEY = 32;
    private static final int ID = 4;

    public VerifierKey {
        if (name.isEmpty() || name.contains("+") || name.codePoints().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("A signer's name has no blanks and no plus sign: " + name);
        }
        if (key.length != KEY) {
            throw new IllegalArgumentException("An Ed25519 public key has 32 bytes, this one has " + key.length);
        }
        key = key.clone();
    }

    /** The public half of a Java key. */
    public static VerifierKey of(String name, byte algorithm, PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new VerifierKey(name, algorithm, Arrays.copyOfRange(encoded, encoded.length - KEY, encoded.length));
    }

    /** Reads the text form; IllegalArgumentException when it is none or its id does not belong to its key. */
    public static VerifierKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("A key is written as name+id+key: " + text);
        }
        byte[] key = Base64.getDecoder().decode(parts[2]);
        if (key.length != KEY + 1 || key[0] != LOG && key[0] != WITNESS) {
            throw new IllegalArgumentException("Only Ed25519 keys of logs and witnesses are understood: " + text);
        }
        VerifierKey parsed = new VerifierKey(parts[0], key[0], Arrays.copyOfRange(key, 1, key.length));
        if (!HexFormat.of().formatHex(parsed.id()).equals(parts[1])) {
            throw new IllegalArgumentException("The id does not belong to the key, a part was mistyped: " + text);
        }
        return parsed;
    }

    @Override
    public byte[] key() {
        return key.clone();
    }

    /** The 4 bytes that tell the key of a signature. */
    public byte[] id() {
        MessageDigest digest = Hashes.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(algorithm);
        return Arrays.copyOf(digest.digest(key), ID);
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + KEY);
            System.arraycopy(key, 0, encoded, X509_PREFIX.length, KEY);
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        byte[] tagged = new byte[KEY + 1];
        tagged[0] = algorithm;
        System.arraycopy(key, 0, tagged, 1, KEY);
        return name + "+" + HexFormat.of().formatHex(id()) + "+" + Base64.getEncoder().encodeToString(tagged);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }
}
