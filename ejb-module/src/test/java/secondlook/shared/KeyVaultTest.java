package secondlook.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyVaultTest {

    private static final byte[] PLAIN = "a photograph".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private KeyVault vault;

    @BeforeEach
    void open() {
        vault = KeyVault.in(folder);
    }

    @Test
    void sealedBytesOpenAgainAfterARestart() {
        ObjectKey key = vault.fresh();
        byte[] sealed = key.seal(PLAIN, "probe 1");

        assertThat(KeyVault.in(folder).open(key.wrapped()).open(sealed, "probe 1")).isEqualTo(PLAIN);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("photograph");
    }

    @Test
    void changedOrMovedBytesOrAnotherKeyAreRefused() {
        ObjectKey key = vault.fresh();
        byte[] sealed = key.seal(PLAIN, "probe 1");
        byte[] changed = sealed.clone();
        changed[20] ^= 1;

        assertThatThrownBy(() -> key.open(changed, "probe 1")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> key.open(sealed, "probe 2")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.fresh().open(sealed, "probe 1")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> key.open(new byte[5], "probe 1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameBytesAreNeverSealedTheSame() {
        ObjectKey key = vault.fresh();

        assertThat(key.seal(PLAIN, "probe 1")).isNotEqualTo(key.seal(PLAIN, "probe 1"));
    }

    @Test
    void afterRotationOldAndRewrappedKeysOpenAndIndexesStay() {
        ObjectKey old = vault.fresh();
        byte[] sealed = old.seal(PLAIN, "probe 1");
        byte[] index = vault.mac("case", "26-0117");

        VaultKeys.add(folder.resolve("vault.p12"), folder.resolve("vault.password"));
        KeyVault rotated = KeyVault.in(folder);
        String rewrapped = rotated.rewrap(old.wrapped());

        assertThat(rotated.currentKek()).isEqualTo("kek-0002");
        assertThat(rewrapped).startsWith("kek-0002:");
        assertThat(rotated.open(old.wrapped()).open(sealed, "probe 1")).isEqualTo(PLAIN);
        assertThat(rotated.open(rewrapped).open(sealed, "probe 1")).isEqualTo(PLAIN);
        assertThat(rotated.mac("case", "26-0117")).isEqualTo(index);
    }

    @Test
    void indexesOfOneUseSayNothingOfAnother() {
        assertThat(vault.mac("case", "26-0117")).isEqualTo(vault.mac("case", "26-0117"))
                .isNotEqualTo(vault.mac("account", "26-0117")).isNotEqualTo(vault.mac("case", "26-0118"));
    }

    @Test
    void keyFilesAreReadableByTheirOwnerOnly() throws Exception {
        for (String file : new String[] {"vault.p12", "vault.password"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void wrongPasswordOrDamagedFileIsRefusedWithAdvice() throws Exception {
        Files.writeString(folder.resolve("vault.password"), "another");

        assertThatThrownBy(() -> KeyVault.in(folder)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Restore both");
    }

    @Test
    void keyOfAnotherVaultIsRefused(@TempDir Path other) {
        String wrapped = KeyVault.in(other).fresh().wrapped();

        assertThatThrownBy(() -> vault.open(wrapped)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open(wrapped.replace("kek-0001", "kek-0009")))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("kek-0009");
    }
}
