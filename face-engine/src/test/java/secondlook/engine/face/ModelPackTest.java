package secondlook.engine.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.engine.quality.QualityKind;

class ModelPackTest {

    @TempDir
    private Path folder;

    @Test
    void missingModelIsNamedWithItsHashAndWhatToDo() {
        assertThatThrownBy(() -> FaceEngine.open(folder)).isInstanceOf(ModelUnavailable.class)
                .hasMessageContaining(folder.resolve("fr_detect.onnx").toString()).hasMessageContaining("is missing")
                .hasMessageContaining("6c0256ccd3164f844736").hasMessageContaining("fetch the models");
    }

    @Test
    void folderWithoutManifestIsThePackOfTheProgramAndAChangedFileOfItIsRefused() throws IOException {
        copyModels();
        try (FaceEngine engine = FaceEngine.open(folder)) {
            assertThat(engine.pack().name()).isEqualTo("faceplugin-mobilefacenet");
            assertThat(engine.pack().licence()).isEqualTo("MIT");
            assertThat(engine.pack().files()).hasSize(5);
            assertThat(engine.model().sha256()).startsWith("87aacdfe");
        }
        byte[] changed = Files.readAllBytes(folder.resolve("fr_feature.onnx"));
        changed[changed.length / 2] ^= 1;
        Files.write(folder.resolve("fr_feature.onnx"), changed);
        assertThatThrownBy(() -> FaceEngine.open(folder)).isInstanceOf(ModelUnavailable.class)
                .hasMessageContaining("fr_feature.onnx has SHA-256").hasMessageContaining("expected 87aacdfe")
                .hasMessageContaining("delete it");
    }

    @Test
    void anotherPackIsAnotherFolderAndItsTemplatesAreNotComparedWithTheFirst() throws IOException {
        copyModels();
        Properties other = otherPack();
        other.setProperty("feature.mean", "120");
        write(other);
        BufferedImage picture = Assets.upright(Assets.demo().resolve("sample3.jpg"));
        try (FaceEngine first = FaceEngine.open(Assets.models()); FaceEngine second = FaceEngine.open(folder)) {
            DetectedFace face = first.detect(picture).get(0);
            VersionedTemplate one = first.versionedTemplate(picture, face);
            VersionedTemplate two = second.versionedTemplate(picture, face);
            assertThat(second.model().templateVersion()).isEqualTo("other-1");
            assertThat(two.template()).as("another normalisation, another template").isNotEqualTo(one.template());
            assertThat(one.similarity(first.versionedTemplate(picture, face))).isCloseTo(1, within(1e-6));
            assertThatThrownBy(() -> one.similarity(two)).isInstanceOf(TemplatesNotComparable.class)
                    .hasMessageContaining("mfn512-a1").hasMessageContaining("other-1");
        }
    }

    @Test
    void examplePackOfTheOperatorsManualOpensAsItIsWritten() throws IOException {
        String manual = Files.readString(Path.of("../docs/operations.md"));
        int begin = manual.indexOf("name=county-resnet");
        Files.writeString(folder.resolve("pack.properties"), manual.substring(begin, manual.indexOf("```", begin)));
        Files.copy(Assets.models().resolve("fr_detect.onnx"), folder.resolve("faces.onnx"));
        Files.copy(Assets.models().resolve("fr_landmark.onnx"), folder.resolve("points.onnx"));
        Files.copy(Assets.models().resolve("fr_feature.onnx"), folder.resolve("templates.onnx"));
        try (FaceEngine engine = FaceEngine.open(folder)) {
            assertThat(engine.model().templateVersion()).isEqualTo("county-resnet-2");
            assertThat(engine.pack().files()).as("pose and open eyes are not part of it").hasSize(3);
            BufferedImage picture = Assets.upright(Assets.demo().resolve("sample3.jpg"));
            assertThat(engine.template(picture, engine.detect(picture).get(0)).values()).hasSize(FaceTemplate.LENGTH);
        }
    }

    @Test
    void sameNetworksUnderAnotherNameMakeTheSameTemplates() throws IOException {
        copyModels();
        write(otherPack());
        BufferedImage picture = Assets.upright(Assets.demo().resolve("sample3.jpg"));
        try (FaceEngine first = FaceEngine.open(Assets.models()); FaceEngine second = FaceEngine.open(folder)) {
            DetectedFace face = first.detect(picture).get(0);
            assertThat(second.detect(picture)).isEqualTo(first.detect(picture));
            assertThat(second.template(picture, face)).isEqualTo(first.template(picture, face));
            assertThat(second.assess(picture, face)).isEqualTo(first.assess(picture, face));
        }
    }

    @Test
    void packWithoutQualityNetworksSaysWhatItCouldNotMeasure() throws IOException {
        copyModels();
        Properties other = otherPack();
        other.stringPropertyNames().stream().filter(key -> key.startsWith("pose.") || key.startsWith("eye."))
                .forEach(other::remove);
        write(other);
        BufferedImage picture = Assets.upright(Assets.demo().resolve("sample3.jpg"));
        try (FaceEngine engine = FaceEngine.open(folder)) {
            assertThat(engine.assess(picture, engine.detect(picture).get(0)).notMeasured())
                    .containsExactlyInAnyOrder(QualityKind.YAW, QualityKind.PITCH, QualityKind.EYES_OPEN);
        }
    }

    @Test
    void packMayNotClaimTheTemplateVersionOfTheProgramsPackForOtherTemplates() throws IOException {
        Properties claimed = otherPack();
        claimed.setProperty("templateVersion", "mfn512-a1");
        claimed.setProperty("feature.points", claimed.getProperty("feature.points").replace("38.2946", "39"));
        write(claimed);
        refused("feature.points", "mfn512-a1", "templateVersion of its own");
    }

    @Test
    void manifestThatIsWrongIsRefusedNamingTheLine() throws IOException {
        refusedWith("feature.dimension", "256", "feature.dimension", "\"256\"", "512");
        refusedWith("detect.family", "yolo", "detect.family", "yolo", "ultraface");
        refusedWith("detect.input", "320", "detect.input", "112x112");
        refusedWith("pose.scale", "0,1,1", "pose.scale", "other than zero");
        refusedWith("pose.mean", "1,2", "pose.mean", "one number, or 3");
        refusedWith("landmark.mean", "grey", "landmark.mean", "numbers");
        refusedWith("landmark.colours", "cmyk", "landmark.colours", "rgb, bgr or grey");
        refusedWith("feature.points", "1,2,3,4", "feature.points", "five points");
        refusedWith("feature.file", "../secret", "feature.file", "same folder");
        refusedWith("feature.sha256", "abc", "feature.sha256", "64 lower-case hex digits");
        refusedWith("name", "two words", "name", "at most 80");
        refusedWith("licence", "", "lacks licence", "face-models.md");
    }

    private void refusedWith(String key, String value, String... parts) throws IOException {
        Properties pack = otherPack();
        pack.setProperty(key, value);
        write(pack);
        refused(parts);
    }

    private void refused(String... parts) throws IOException {
        if (!Files.exists(folder.resolve("fr_detect.onnx"))) {
            copyModels();
        }
        assertThatThrownBy(() -> FaceEngine.open(folder)).isInstanceOf(ModelUnavailable.class)
                .hasMessageContaining(folder.resolve("pack.properties").toString()).hasMessageContainingAll(parts);
    }

    private void copyModels() throws IOException {
        for (String file : List.of("fr_detect.onnx", "fr_landmark.onnx", "fr_feature.onnx", "fr_pose.onnx",
                "fr_eye.onnx")) {
            Files.copy(Assets.models().resolve(file), folder.resolve(file));
        }
    }

    private static Properties otherPack() throws IOException {
        Properties pack = new Properties();
        try (InputStream in = FaceEngine.class.getResourceAsStream("pack.properties")) {
            pack.load(in);
        }
        pack.setProperty("name", "other");
        pack.setProperty("version", "1");
        pack.setProperty("templateVersion", "other-1");
        return pack;
    }

    private void write(Properties pack) throws IOException {
        try (Writer out = Files.newBufferedWriter(folder.resolve("pack.properties"))) {
            pack.store(out, null);
        }
    }
}
