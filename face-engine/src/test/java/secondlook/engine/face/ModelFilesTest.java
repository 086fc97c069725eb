package secondlook.engine.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {

    @TempDir
    private Path folder;

    @Test
    void missingModelIsNamedWithWhatToDo() {
        assertThatThrownBy(() -> FaceEngine.open(folder)).isInstanceOf(ModelUnavailable.class)
                .hasMessageContaining("fr_detect.onnx is missing").hasMessageContaining("fetch the models");
    }

    @Test
    void changedModelIsRefusedAndThePinnedOneOpens() throws IOException {
        for (Path model : new Path[] {Path.of("fr_detect.onnx"), Path.of("fr_landmark.onnx"),
            Path.of("fr_feature.onnx")}) {
            Files.copy(Assets.models().resolve(model), folder.resolve(model));
        }
        try (FaceEngine engine = FaceEngine.open(folder)) {
            assertThat(engine.model().sha256()).hasSize(64);
            assertThat(engine.model().templateVersion()).isNotBlank();
        }
        byte[] changed = Files.readAllBytes(folder.resolve("fr_feature.onnx"));
        changed[changed.length / 2] ^= 1;
        Files.write(folder.resolve("fr_feature.onnx"), changed);
        assertThatThrownBy(() -> FaceEngine.open(folder)).isInstanceOf(ModelUnavailable.class)
                .hasMessageContaining("fr_feature.onnx has SHA-256").hasMessageContaining("delete it");
    }
}
