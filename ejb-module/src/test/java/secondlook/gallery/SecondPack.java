package secondlook.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import secondlook.engine.face.FaceEngine;
import secondlook.shared.TestEngine;

/** Another pack, made from the files of the default one under another name and template version. */
final class SecondPack {

    static final String VERSION = "second-pack-1";

    private SecondPack() {
    }

    static FaceEngine open(Path folder) {
        try (Stream<Path> files = Files.list(TestEngine.models())) {
            Files.createDirectories(folder);
            for (Path file : files.filter(f -> f.getFileName().toString().endsWith(".onnx")).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
            byte[] own = FaceEngine.class.getResourceAsStream("pack.properties").readAllBytes();
            Files.writeString(folder.resolve("pack.properties"), new String(own, StandardCharsets.UTF_8)
                    .replace("name=faceplugin-mobilefacenet", "name=second-pack")
                    .replace("templateVersion=mfn512-a1", "templateVersion=" + VERSION));
            return FaceEngine.open(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
