package secondlook.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
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

    private KeySettings settings;
    private VaultKeys store;
    private Provider provider;
    private Provider wrapping;
    private SecretKey index;
    private volatile TreeMap<String, SecretKey> keks;
    private final Map<String, byte[]> purposes = new ConcurrentHashMap<>();

    protected KeyVault() {
    }

    @Inject
    KeyVault(@ConfigProperty(name = "secondlook.keys.store", defaultValue = "pkcs12") String store,
             @ConfigProperty(name = "secondlook.keys.file") String file,
             @ConfigProperty(name = "secondlook.keys.password.file") String passwordFile,
             @ConfigProperty(name = "secondlook.keys.provider") Optional<String> provider) {
        this.settings = KeySettings.of(store, file, passwordFile, provider.orElse(null));
    }

    /** A vault in a folder, for programs and tests without a container; its files are made when they are missing. */
    public static KeyVault in(Path folder) {
        return of(KeySettings.of("pkcs12", folder.resolve("vault.p12").toString(),
                folder.resolve("vault.password").toString(), null));
    }

    static KeyVault of(KeySettings settings) {
        KeyVault vault = new KeyVault();
        vault.settings = settings;
        vault.open();
        return vault;
    }

    /** Entities seal with it from now on, also on threads that know no container. */
    @PostConstruct
    void start() {
        open();
        Sealed.use(this);
    }

    /** KeysUnavailable, with advice, when the keys cannot be read or the provider is not there. */
    private void open() {
        provider = settings.provider() == null ? null : Security.getProvider(settings.provider());
        if (settings.provider() != null && provider == null) {
            throw new KeysUnavailable("secondlook.keys.provider names " + settings.provider() + ", which this Java "
                    + "does not have. Install that provider, or unset the key.");
        }
        store = VaultKeys.open(settings);
        wrapping = settings.token() ? store.provider() : provider;
        index = store.index();
        keks = store.keks();
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
        return keks.lastKey();
    }

    /** Names of all key-encryption keys that the store holds, oldest first. */
    public List<String> heldKeks() {
        return List.copyOf(keks.keySet());
    }

    /** From now on new keys are wrapped with a new key-encryption key; answers with its name. */
    public synchronized String addKek() {
        store.refresh();
        String name = store.add();
        keks = store.keks();
        return name;
    }

    /** Removes a key-encryption key for good; whoever asks has made sure that nothing is wrapped with it. */
    public synchronized void removeKek(String name) {
        refresh();
        if (name.equals(currentKek())) {
            throw new IllegalStateException("The current key-encryption key is not removed");
        }
        store.remove(name);
        keks = store.keks();
    }

    /** Reads the names again: another server may have added one. */
    public synchronized void refresh() {
        store.refresh();
        keks = store.keks();
    }

    /**
     * A keyed hash, the same for the same text for ever, for finding rows by something that must not be readable.
     *
     * @param purpose sets the hashes of one use apart from those of another
     * @return 32 bytes, HMAC-SHA-256
     */
    public byte[] mac(String purpose, String text) {
        return mac(purposes.computeIfAbsent(purpose, this::purpose), text);
    }

    private byte[] purpose(String purpose) {
        return index.getEncoded() == null ? derive(purpose) : mac(index.getEncoded(), purpose);
    }

    private byte[] mac(byte[] key, String text) {
        try {
            Mac mac = provider == null ? Mac.getInstance("HmacSHA256") : Mac.getInstance("HmacSHA256", provider);
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 failed in provider " + provider, e);
        }
    }

    /** The key of a purpose from one that does not leave its token: AES alone, chained over the purpose's hash. */
    private byte[] derive(String purpose) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding", wrapping);
            cipher.init(Cipher.ENCRYPT_MODE, index, new IvParameterSpec(new byte[KEY_BYTES / 2]));
            return cipher.doFinal(HexFormat.of().parseHex(Sha256.of(purpose.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The token cannot use its index key", e);
        }
    }

    private String wrap(byte[] key) {
        Map.Entry<String, SecretKey> kek = keks.lastEntry();
        byte[] sealed = ObjectKey.seal(kek.getValue(), key, kek.getKey(), wrapping);
        return kek.getKey() + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    private byte[] unwrap(String wrapped) {
        int colon = wrapped.indexOf(':');
        String kek = colon < 0 ? wrapped : wrapped.substring(0, colon);
        return ObjectKey.open(kek(kek), Base64.getUrlDecoder().decode(wrapped.substring(colon + 1)), kek, wrapping);
    }

    /** Another server may have made it: the store is read again before it is missed. */
    private SecretKey kek(String name) {
        if (!keks.containsKey(name)) {
            refresh();
        }
        SecretKey kek = keks.get(name);
        if (kek == null) {
            throw new KeysUnavailable("The key-encryption key " + name
                    + " is not in the key file. Restore the file that holds it.");
        }
        return kek;
    }
}
