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

        String before = vault.currentKek();
        String added = vault.addKek();
        KeyVault rotated = KeyVault.in(folder);
        String rewrapped = rotated.rewrap(old.wrapped());

        assertThat(added).startsWith("kek-0002-").isEqualTo(vault.currentKek());
        assertThat(rotated.heldKeks()).containsExactly(before, added);
        assertThat(rewrapped).startsWith(added + ":");
        assertThat(rotated.open(old.wrapped()).open(sealed, "probe 1")).isEqualTo(PLAIN);
        assertThat(rotated.open(rewrapped).open(sealed, "probe 1")).isEqualTo(PLAIN);
        assertThat(rotated.mac("case", "26-0117")).isEqualTo(index);

        rotated.removeKek(before);
        KeyVault restarted = KeyVault.in(folder);
        assertThat(restarted.heldKeks()).containsExactly(added);
        assertThat(restarted.open(rewrapped).open(sealed, "probe 1")).isEqualTo(PLAIN);
        assertThatThrownBy(() -> restarted.open(old.wrapped())).hasMessageContaining(before);
        assertThatThrownBy(() -> restarted.removeKek(added)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keyThatAnotherServerMadeIsFoundWhenItIsMet() {
        KeyVault other = KeyVault.in(folder);
        other.addKek();
        ObjectKey key = other.fresh();

        assertThat(vault.open(key.wrapped()).open(key.seal(PLAIN, "x"), "x")).isEqualTo(PLAIN);
        assertThat(vault.currentKek()).isEqualTo(other.currentKek());
    }

    @Test
    void lostKeyFileIsNotMadeAnew() throws Exception {
        Files.delete(folder.resolve("vault.p12"));

        assertThatThrownBy(() -> KeyVault.in(folder)).isInstanceOf(KeysUnavailable.class)
                .hasMessageContaining("vault.p12").hasMessageContaining("Restore both");
        assertThat(folder.resolve("vault.p12")).doesNotExist();
    }

    @Test
    void keysWhoseMakingWasCutShortAreTaken() throws Exception {
        Files.move(folder.resolve("vault.p12"), folder.resolve("vault.p12.first"));

        assertThat(KeyVault.in(folder).currentKek()).isEqualTo(vault.currentKek());
    }

    @Test
    void wrongSettingIsNamed() {
        String file = folder.resolve("vault.p12").toString();
        String password = folder.resolve("vault.password").toString();
        assertThatThrownBy(() -> KeySettings.of("disk", file, password, null))
                .hasMessageContaining("secondlook.keys.store");
        assertThatThrownBy(() -> KeyVault.of(KeySettings.of("pkcs12", file, password, "NoSuchProvider")))
                .hasMessageContaining("NoSuchProvider");

        KeyVault named = KeyVault.of(KeySettings.of("pkcs12", file, password, "SunJCE"));
        ObjectKey key = named.fresh();
        assertThat(vault.open(key.wrapped()).open(key.seal(PLAIN, "x"), "x")).isEqualTo(PLAIN);
        assertThat(named.mac("case", "26-0117")).isEqualTo(vault.mac("case", "26-0117"));
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
        assertThatThrownBy(() -> vault.open(wrapped.replaceFirst("kek-0001-[0-9a-f]{8}", "kek-0009-00000000")))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("kek-0009-00000000");
    }
}
