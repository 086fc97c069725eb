package secondlook.shared;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/**
 * The key-encryption keys in a PKCS#12 file or a PKCS#11 store: {@code kek-0001-a1b2c3d4} and on, the highest is the
 * current one; {@code index} never changes. The random digits keep a store made anew from being taken for the lost one.
 * File and password file are readable by their owner only, and are replaced as a whole: a crash leaves the old or the
 * new one.
 */
final class VaultKeys {

    static final String PREFIX = "kek-";
    private static final String INDEX = "index";
    private static final int NUMBER_ENDS = PREFIX.length() + 4;
    private static final int BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final KeySettings settings;
    private final Provider provider;
    private KeyStore store;

    private VaultKeys(KeySettings settings, Provider provider, KeyStore store) {
        this.settings = settings;
        this.provider = provider;
        this.store = store;
    }

    /**
     * The store, with its first keys when it never had any. A password without its file means that the file was lost:
     * no other one is made in its place.
     */
    static VaultKeys open(KeySettings settings) {
        VaultKeys keys = settings.token() ? token(settings) : file(settings);
        if (settings.token() && keys.aliases().stream().noneMatch(VaultKeys::ours)) {
            keys.addFirst();
        }
        keys.keks();
        keys.index();
        return keys;
    }

    private static VaultKeys file(KeySettings settings) {
        Path first = settings.file().resolveSibling(settings.file().getFileName() + ".first");
        try {
            if (!Files.exists(settings.file()) && !Files.exists(settings.passwordFile())) {
                create(settings, first);
            }
            if (!Files.exists(settings.file()) && Files.exists(first)) {
                Files.move(first, settings.file(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new KeysUnavailable("The key file cannot be made: " + settings.file() + ".", e);
        }
        if (!Files.exists(settings.file())) {
            throw new KeysUnavailable("The key file " + settings.file() + " is missing, and there is a password for it "
                    + "in " + settings.passwordFile() + ". Restore both from their backup; without them nothing sealed "
                    + "can be read. Only on a system that holds no records: delete the password file, and both are "
                    + "made anew.");
        }
        return new VaultKeys(settings, null, read(settings));
    }

    /** The keys before their password, so that a crash between the two is told from a lost file. */
    private static void create(KeySettings settings, Path first) throws IOException, GeneralSecurityException {
        Files.createDirectories(settings.file().getParent());
        Files.createDirectories(settings.passwordFile().getParent());
        byte[] random = new byte[BITS / Byte.SIZE];
        RANDOM.nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        VaultKeys keys = new VaultKeys(settings, null, store);
        store.setKeyEntry(PREFIX + "0001-" + digits(), keys.fresh(), password.toCharArray(), null);
        store.setKeyEntry(INDEX, keys.fresh(), password.toCharArray(), null);
        replace(first, bytes(store, password.toCharArray()));
        replace(settings.passwordFile(), password.getBytes(StandardCharsets.US_ASCII));
    }

    private static KeyStore read(KeySettings settings) {
        try {
            return KeyStore.getInstance(settings.file().toFile(), settings.password());
        } catch (IOException | GeneralSecurityException e) {
            throw new KeysUnavailable("The key file " + settings.file() + " cannot be read with the password in "
                    + settings.passwordFile() + ". Restore both from their backup; without them nothing sealed can be "
                    + "read.", e);
        }
    }

    private static VaultKeys token(KeySettings settings) {
        if (!Files.isRegularFile(settings.file())) {
            throw new KeysUnavailable("There is no file " + settings.file() + ", which should configure the PKCS#11 "
                    + "store. Write it as docs/operations.md says.");
        }
        try {
            Provider token = Security.getProvider("SunPKCS11").configure(settings.file().toString());
            KeyStore store = KeyStore.getInstance("PKCS11", token);
            store.load(null, settings.password());
            return new VaultKeys(settings, token, store);
        } catch (IOException | GeneralSecurityException | InvalidParameterException e) {
            throw new KeysUnavailable("The PKCS#11 store that " + settings.file() + " configures cannot be opened. "
                    + "Look at its library and slot, and at the PIN in " + settings.passwordFile() + ".", e);
        }
    }

    /** Looks again: another server, or an operator, may have added or removed a key. */
    void refresh() {
        try {
            if (settings.token()) {
                store.load(null, settings.password());
            } else {
                store = read(settings);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new KeysUnavailable("The key store of " + settings.file() + " cannot be read again.", e);
        }
    }

    /** By name, the current one last. */
    TreeMap<String, SecretKey> keks() {
        TreeMap<String, SecretKey> keks = new TreeMap<>();
        aliases().stream().filter(alias -> alias.startsWith(PREFIX)).forEach(alias -> keks.put(alias, secret(alias)));
        if (keks.isEmpty()) {
            throw new KeysUnavailable("The key store of " + settings.file() + " holds no keys of this system. Restore "
                    + "the right one from its backup.");
        }
        return keks;
    }

    SecretKey index() {
        if (!aliases().contains(INDEX)) {
            throw new KeysUnavailable("The key store of " + settings.file() + " holds no key \"" + INDEX
                    + "\". Restore the right one from its backup.");
        }
        return secret(INDEX);
    }

    /** The provider that can compute with these keys; null when any can. */
    Provider provider() {
        return provider;
    }

    private void addFirst() {
        put(INDEX);
        put(PREFIX + "0001-" + digits());
    }

    /** Adds the next key-encryption key, which becomes the current one; answers with its name. */
    String add() {
        int number = Integer.parseInt(keks().lastKey().substring(PREFIX.length(), NUMBER_ENDS)) + 1;
        String alias = PREFIX + "%04d-%s".formatted(number, digits());
        put(alias);
        return alias;
    }

    void remove(String alias) {
        try {
            store.deleteEntry(alias);
            save();
        } catch (GeneralSecurityException | IOException e) {
            throw new KeysUnavailable("The key " + alias + " could not be removed from " + settings.file() + ".", e);
        }
    }

    private void put(String alias) {
        try {
            store.setKeyEntry(alias, fresh(), own(), null);
            save();
        } catch (GeneralSecurityException | IOException e) {
            throw new KeysUnavailable("A new key could not be written to " + settings.file() + ".", e);
        }
    }

    private SecretKey fresh() throws GeneralSecurityException {
        KeyGenerator generator = provider == null ? KeyGenerator.getInstance("AES")
                : KeyGenerator.getInstance("AES", provider);
        generator.init(BITS);
        return generator.generateKey();
    }

    private void save() throws IOException, GeneralSecurityException {
        if (!settings.token()) {
            replace(settings.file(), bytes(store, settings.password()));
        }
    }

    private static byte[] bytes(KeyStore store, char[] password) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password);
        return bytes.toByteArray();
    }

    private static void replace(Path file, byte[] content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, OWNER_ONLY);
        Files.write(part, content);
        try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> aliases() {
        try {
            return Collections.list(store.aliases());
        } catch (GeneralSecurityException e) {
            throw new KeysUnavailable("The keys of " + settings.file() + " cannot be listed.", e);
        }
    }

    private static boolean ours(String alias) {
        return alias.startsWith(PREFIX) || alias.equals(INDEX);
    }

    private SecretKey secret(String alias) {
        try {
            return (SecretKey) store.getKey(alias, own());
        } catch (GeneralSecurityException e) {
            throw new KeysUnavailable("The key " + alias + " of " + settings.file() + " cannot be read.", e);
        }
    }

    /** The keys of a token have no password of their own. */
    private char[] own() {
        return settings.token() ? null : settings.password();
    }

    private static String digits() {
        byte[] digits = new byte[4];
        RANDOM.nextBytes(digits);
        return HexFormat.of().formatHex(digits);
    }
}
