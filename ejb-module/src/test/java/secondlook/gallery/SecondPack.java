package secondlook.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import secondlook.engine.face.FaceEngine;
import secondlook.shared.TestEngine;

/**
 * Another pack, made from the files of the default one under another name and template version. It places the face a
 * little higher and wider in the input of the feature network, so its templates are not those of the default pack.
 */
public final class SecondPack {

    public static final String VERSION = "second-pack-1";

    private SecondPack() {
    }

    static FaceEngine open(Path folder) {
        lay(folder);
        return FaceEngine.open(folder);
    }

    /** Puts the pack into a folder. */
    public static void lay(Path folder) {
        try (Stream<Path> files = Files.list(TestEngine.models())) {
            Files.createDirectories(folder);
            for (Path file : files.filter(f -> f.getFileName().toString().endsWith(".onnx")).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
            byte[] own = FaceEngine.class.getResourceAsStream("pack.properties").readAllBytes();
            Files.writeString(folder.resolve("pack.properties"), new String(own, StandardCharsets.UTF_8)
                    .replace("name=faceplugin-mobilefacenet", "name=second-pack")
                    .replace("templateVersion=mfn512-a1", "templateVersion=" + VERSION)
                    .replaceAll("feature.points=.*", "feature.points=37.3,49.7,74.5,49.5,56,70.7,40.5,92.4,71.7,92.2"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
