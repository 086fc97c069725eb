package secondlook.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A vault in a temporary folder, one for all tests that only need some keys. */
public final class TestVault {

    private static KeyVault shared;
    private static KeyVault own;

    private TestVault() {
    }

    /** From now on entities seal with it. */
    public static void inUse() {
        Sealed.use(own == null ? open() : own);
    }

    /** From now on entities seal with this one; whoever asks puts the other one back with null. */
    public static void inUse(KeyVault vault) {
        own = vault;
        inUse();
    }

    public static synchronized KeyVault open() {
        if (shared == null) {
            try {
                Path folder = Files.createTempDirectory("second-look-keys");
                shared = KeyVault.in(folder);
                for (String made : new String[] {"", "vault.p12", "vault.password"}) {
                    folder.resolve(made).toFile().deleteOnExit();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return shared;
    }
}
