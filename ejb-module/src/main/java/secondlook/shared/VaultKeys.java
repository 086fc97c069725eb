package secondlook.shared;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key-encryption keys in a PKCS#12 file: {@code kek-0001} and on, the highest is the current one; {@code index}
 * never changes. File and password file are readable by their owner only. Losing the file loses everything that
 * was sealed, so it is never replaced, only added to, and written beside itself first.
 */
final class VaultKeys {

    static final String PREFIX = "kek-";
    private static final String INDEX = "index";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final SortedMap<String, SecretKey> keys;
    private final SecretKey index;

    private VaultKeys(SortedMap<String, SecretKey> keys, SecretKey index) {
        this.keys = keys;
        this.index = index;
    }

    /** Makes both files with a first key. */
    static void create(Path file, Path passwordFile) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (!Files.exists(passwordFile)) {
                replace(passwordFile, Base64.getUrlEncoder().withoutPadding().encode(random()));
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            char[] password = password(passwordFile);
            put(store, PREFIX + "0001", password);
            put(store, INDEX, password);
            save(store, file, password);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The key file cannot be made: " + file, e);
        }
    }

    static VaultKeys load(Path file, Path passwordFile) {
        try {
            char[] password = password(passwordFile);
            KeyStore store = open(file, password);
            SortedMap<String, SecretKey> keys = new TreeMap<>();
            for (String alias : Collections.list(store.aliases())) {
                if (alias.startsWith(PREFIX)) {
                    keys.put(alias, (SecretKey) store.getKey(alias, password));
                }
            }
            SecretKey index = (SecretKey) store.getKey(INDEX, password);
            if (keys.isEmpty() || index == null) {
                throw new IllegalStateException("The key file " + file + " holds no keys of this system. Restore the "
                        + "right one from its backup.");
            }
            return new VaultKeys(keys, index);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The key file " + file + " cannot be read with the password in "
                    + passwordFile + ". Restore both from their backup; without them nothing sealed can be read.", e);
        }
    }

    /** Adds the next key-encryption key, which becomes the current one; answers with its name. */
    static String add(Path file, Path passwordFile) {
        String next = String.format("%s%04d", PREFIX, 1 + Integer.parseInt(
                load(file, passwordFile).current().substring(PREFIX.length())));
        try {
            char[] password = password(passwordFile);
            KeyStore store = open(file, password);
            put(store, next, password);
            save(store, file, password);
            return next;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The key file cannot be written: " + file, e);
        }
    }

    String current() {
        return keys.lastKey();
    }

    List<String> names() {
        return List.copyOf(keys.keySet());
    }

    Optional<SecretKey> key(String name) {
        return Optional.ofNullable(keys.get(name));
    }

    SecretKey index() {
        return index;
    }

    private static KeyStore open(Path file, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return store;
    }

    private static void put(KeyStore store, String alias, char[] password) throws GeneralSecurityException {
        store.setEntry(alias, new KeyStore.SecretKeyEntry(new SecretKeySpec(random(), "AES")),
                new KeyStore.PasswordProtection(password));
    }

    private static void save(KeyStore store, Path file, char[] password) throws IOException,
            GeneralSecurityException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password);
        replace(file, bytes.toByteArray());
    }

    private static void replace(Path file, byte[] content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, OWNER_ONLY);
        try (OutputStream out = Files.newOutputStream(part)) {
            out.write(content);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static char[] password(Path file) throws IOException {
        return Files.readString(file).strip().toCharArray();
    }

    private static byte[] random() {
        byte[] value = new byte[BYTES];
        RANDOM.nextBytes(value);
        return value;
    }
}
