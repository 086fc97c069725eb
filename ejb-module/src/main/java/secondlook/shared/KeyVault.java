package secondlook.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives every stored object a key of its own, wrapped by a key-encryption key that is never in the database (307.5-7.1,
 * 7.4). Rotation wraps anew under the current key-encryption key; the objects stay as they are. The first start makes
 * the key file; docs/operations.md tells how to keep it.
 */
@ApplicationScoped
public class KeyVault {

    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Path file;
    private Path passwordFile;
    private String provider;
    private volatile VaultKeys keys;

    protected KeyVault() {
    }

    @Inject
    KeyVault(@ConfigProperty(name = "secondlook.keys.file") String file,
             @ConfigProperty(name = "secondlook.keys.password.file") String passwordFile,
             @ConfigProperty(name = "secondlook.keys.provider") Optional<String> provider) {
        this.file = Path.of(file);
        this.passwordFile = Path.of(passwordFile);
        this.provider = provider.orElse(null);
    }

    /** A vault in a folder, for programs and tests without a container; its files are made when they are missing. */
    public static KeyVault in(Path folder) {
        KeyVault vault = new KeyVault(folder.resolve("vault.p12").toString(),
                folder.resolve("vault.password").toString(), Optional.empty());
        vault.open();
        return vault;
    }

    /** IllegalStateException, with advice, when there is a key file that cannot be read. */
    @PostConstruct
    void open() {
        if (!Files.exists(file)) {
            VaultKeys.create(file, passwordFile);
        }
        keys = VaultKeys.load(file, passwordFile);
    }

    /** A new key for one object. */
    public ObjectKey fresh() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return new ObjectKey(new SecretKeySpec(key, "AES"), wrap(key), provider);
    }

    /** The key that was wrapped; IllegalStateException when its key-encryption key is not here or it was changed. */
    public ObjectKey open(String wrapped) {
        return new ObjectKey(new SecretKeySpec(unwrap(wrapped), "AES"), wrapped, provider);
    }

    /** The same key under the current key-encryption key. */
    public String rewrap(String wrapped) {
        return wrap(unwrap(wrapped));
    }

    /** Name of the key-encryption key that new keys are wrapped with; a wrapped key begins with it and a colon. */
    public String currentKek() {
        return keys.current();
    }

    /**
     * A keyed hash, the same for the same text for ever, for finding rows by something that must not be readable.
     *
     * @param purpose sets the hashes of one use apart from those of another
     * @return 32 bytes, HMAC-SHA-256
     */
    public byte[] mac(String purpose, String text) {
        byte[] own = mac(keys.index(), purpose);
        return mac(new SecretKeySpec(own, "HmacSHA256"), text);
    }

    private static byte[] mac(SecretKey key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HMAC-SHA-256", e);
        }
    }

    private String wrap(byte[] key) {
        VaultKeys now = keys;
        String kek = now.current();
        byte[] sealed = ObjectKey.seal(now.key(kek).orElseThrow(), key, kek, provider);
        return kek + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    private byte[] unwrap(String wrapped) {
        int colon = wrapped.indexOf(':');
        String kek = colon < 0 ? wrapped : wrapped.substring(0, colon);
        SecretKey key = keys.key(kek).orElseThrow(() -> new IllegalStateException("The key-encryption key " + kek
                + " is not in the key file. Restore the file that holds it."));
        return ObjectKey.open(key, Base64.getUrlDecoder().decode(wrapped.substring(colon + 1)), kek, provider);
    }
}
