package secondlook.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import secondlook.shared.Invalid;

class ImportFolderTest {

    @TempDir
    private Path home;

    private Path root;
    private Path jail;

    @BeforeEach
    void lay() throws IOException {
        root = Files.createDirectory(home.resolve("import"));
        jail = Files.createDirectory(root.resolve("jail"));
        Files.writeString(jail.resolve("in.txt"), "inside");
        Files.writeString(home.resolve("out.txt"), "outside");
        Files.createDirectory(home.resolve("import-of-others"));
    }

    @Test
    void folderBelowTheRootIsTakenByNameAndByItsWholePath() {
        assertThat(ImportFolder.below(root, "jail").path()).isEqualTo(ImportFolder.below(root, jail.toString()).path());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "../import-of-others", "jail/../..", "/etc", "none", "jail/in.txt",
        "a\0b"})
    void folderThatIsNotBelowTheRootIsRefused(String name) {
        assertThatThrownBy(() -> ImportFolder.below(root, name)).isInstanceOf(Invalid.class);
    }

    @Test
    void linkThatLeadsOutOfTheRootIsRefusedAndOneWithinIsNot() throws IOException {
        Files.createSymbolicLink(root.resolve("out"), home.resolve("import-of-others"));
        Files.createSymbolicLink(root.resolve("within"), jail);
        assertThatThrownBy(() -> ImportFolder.below(root, "out")).isInstanceOf(Invalid.class);
        assertThat(ImportFolder.below(root, "within").path()).isEqualTo(jail.toRealPath());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../out.txt", "/etc/passwd", "x/../../../out.txt", "..", "link", "dir", "none.jpg",
        "a\0b"})
    void fileOutsideTheFolderOrNoPlainFileIsNeverOpened(String name) throws IOException {
        Files.createSymbolicLink(jail.resolve("link"), home.resolve("out.txt"));
        Files.createDirectory(jail.resolve("dir"));
        assertThatThrownBy(() -> ImportFolder.below(root, "jail").read(name)).isInstanceOf(ImportFileRefused.class);
    }

    @Test
    void fileOfTheFolderIsRead() throws Exception {
        Files.createSymbolicLink(jail.resolve("link"), jail.resolve("in.txt"));
        assertThat(ImportFolder.below(root, "jail").read("in.txt")).asString().isEqualTo("inside");
        assertThat(ImportFolder.below(root, "jail").read("./link")).asString().isEqualTo("inside");
    }

    @Test
    void fileBeyondTheLimitIsRefusedByItsSizeAlone() throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(jail.resolve("large.jpg").toFile(), "rw")) {
            sparse.setLength(40_000_000_000L);
        }
        assertThatThrownBy(() -> ImportFolder.below(root, "jail").read("large.jpg"))
                .isInstanceOf(ImportFileRefused.class).hasMessageContaining("40000000000");
    }
}
