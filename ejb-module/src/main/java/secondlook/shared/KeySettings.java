package secondlook.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the key-encryption keys lie and who computes.
 *
 * @param file         the PKCS#12 file; with a PKCS#11 store the configuration file of Java's SunPKCS11
 * @param passwordFile holds the file's password, or the store's PIN
 * @param token        whether the keys lie in a PKCS#11 store, which they never leave
 * @param provider     name of the Java security provider that seals and opens objects; null for the first that can
 */
record KeySettings(Path file, Path passwordFile, boolean token, String provider) {

    private static final String FILE = "pkcs12";
    private static final String TOKEN = "pkcs11";

    static KeySettings of(String store, String file, String passwordFile, String provider) {
        String kind = store.strip();
        if (!FILE.equals(kind) && !TOKEN.equals(kind)) {
            throw new KeysUnavailable("secondlook.keys.store is \"" + kind + "\". Set it to " + FILE + " or " + TOKEN
                    + ".");
        }
        return new KeySettings(Path.of(file.strip()).toAbsolutePath(), Path.of(passwordFile.strip()).toAbsolutePath(),
                TOKEN.equals(kind), provider == null || provider.isBlank() ? null : provider.strip());
    }

    char[] password() {
        try {
            return Files.readString(passwordFile).strip().toCharArray();
        } catch (IOException e) {
            throw new KeysUnavailable("The password of the key-encryption keys cannot be read from " + passwordFile
                    + ". Restore it together with " + file + " from their backup.", e);
        }
    }
}
