package secondlook.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.gallery.SecondPack;

class FaceEnginesTest {

    private static final String PRESENT = "mfn512-a1";

    @TempDir
    private Path folder;

    private final FaceEngines engines = new FaceEngines();

    @BeforeEach
    void set() {
        TestEngine.open();
        engines.folder = TestEngine.models().toString();
        engines.nextFolder = Optional.of(folder.resolve("next").toString());
        engines.search(PRESENT);
    }

    @AfterEach
    void close() {
        engines.close();
    }

    @Test
    void usableNextPackIsTakenUpWithoutAComplaint() {
        SecondPack.lay(folder.resolve("next"));
        assertThat(engines.nextProblem()).isEmpty();
        assertThat(engines.next().orElseThrow().model().templateVersion()).isEqualTo(SecondPack.VERSION);
        assertThat(engines.get().model().templateVersion()).isEqualTo(PRESENT);
    }

    @Test
    void missingFileOfTheNextPackIsNamedAndCountsOnceItIsThere() throws IOException {
        SecondPack.lay(folder.resolve("next"));
        Path feature = folder.resolve("next/fr_feature.onnx");
        byte[] content = Files.readAllBytes(feature);
        Files.delete(feature);
        assertThat(engines.next()).isEmpty();
        assertThat(engines.nextProblem().orElseThrow()).contains("secondlook.models.next", feature.toString(),
                "is missing: fetch the models");
        Files.write(feature, content);
        assertThat(engines.nextProblem()).isEmpty();
        assertThat(engines.next()).isPresent();
    }

    @Test
    void changedFileOfTheNextPackIsNamedWithBothHashes() throws IOException {
        SecondPack.lay(folder.resolve("next"));
        Files.writeString(folder.resolve("next/fr_eye.onnx"), "another");
        assertThat(engines.next()).isEmpty();
        assertThat(engines.nextProblem().orElseThrow()).contains("fr_eye.onnx has SHA-256", "expected 1afcea00",
                "delete it");
    }

    @Test
    void nextPackOfTheVersionThatIsSearchedIsNoNextOneAndSaysWhatToDo() {
        engines.nextFolder = Optional.of(TestEngine.models().toString());
        assertThat(engines.next()).isEmpty();
        assertThat(engines.nextProblem().orElseThrow()).contains(PRESENT, "unset secondlook.models.next");
    }

    @Test
    void nothingIsSaidWhereNoNextPackIsNamed() {
        engines.nextFolder = Optional.empty();
        assertThat(engines.nextProblem()).isEmpty();
        assertThat(engines.next()).isEmpty();
    }

    @Test
    void folderFromAFileMayEndWithALineBreak() {
        engines.folder = TestEngine.models() + "\n";
        assertThat(engines.get().model().templateVersion()).isEqualTo(PRESENT);
    }
}
