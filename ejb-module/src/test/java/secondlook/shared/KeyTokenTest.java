package secondlook.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The vault on a real PKCS#11 store: SoftHSM, in another process, because its library reads the place of its tokens
 * from the environment. Skipped where Debian's softhsm2 is not installed.
 */
class KeyTokenTest {

    private static final Path LIBRARY = Path.of("/usr/lib/softhsm/libsofthsm2.so");

    @TempDir
    Path folder;

    @Test
    void keysOfATokenWrapRotateAndStayInIt() throws IOException, InterruptedException {
        assumeTrue(Files.exists(LIBRARY), "Skipped: " + LIBRARY + " is not installed (apt-get install softhsm2)");
        Path conf = Files.writeString(folder.resolve("softhsm2.conf"),
                "directories.tokendir = " + Files.createDirectory(folder.resolve("tokens")) + "\n");
        Path pin = Files.writeString(folder.resolve("pin"), "123456");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");

        run(conf, "softhsm2-util", "--init-token", "--free", "--label", "second-look", "--pin", "123456",
                "--so-pin", "654321");
        Path pkcs11 = Files.writeString(folder.resolve("pkcs11.cfg"), configuration());
        String said = run(conf, java.toString(), "-cp", System.getProperty("java.class.path"),
                "secondlook.shared.KeyTokenTrial", pkcs11.toString(), pin.toString());

        assertThat(said).contains("sealed, rotated, opened, removed");
        assertThatThrownBy(() -> KeyVault.of(new KeySettings(folder.resolve("none.cfg"), pin, true, null)))
                .isInstanceOf(KeysUnavailable.class).hasMessageContaining("none.cfg");
    }

    private static String configuration() {
        return "name = SecondLook\nlibrary = " + LIBRARY + "\nslotListIndex = 0\n"
                + "attributes(*, CKO_SECRET_KEY, CKK_AES) = {\n  CKA_TOKEN = true\n  CKA_PRIVATE = true\n"
                + "  CKA_SENSITIVE = true\n  CKA_EXTRACTABLE = false\n  CKA_ENCRYPT = true\n  CKA_DECRYPT = true\n}\n";
    }

    private static String run(Path conf, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SOFTHSM2_CONF", conf.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
