package secondlook.gallery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one place on the server that imports come from: {@code secondlook.import.folder}, or {@code import} at home. */
@ApplicationScoped
class ImportRoot {

    private static final int MOST_SHOWN = 200;

    @Inject
    @ConfigProperty(name = "secondlook.import.folder")
    Optional<String> configured;

    @Inject
    @ConfigProperty(name = "secondlook.home", defaultValue = "data/system")
    String home;

    Path path() {
        return configured.filter(folder -> !folder.isBlank()).map(Path::of).orElse(Path.of(home, "import"));
    }

    ImportFolder folder(String name) {
        return ImportFolder.below(path(), name);
    }

    /** The name of a folder relative to the root, as it is kept. */
    String name(ImportFolder folder) {
        try {
            return path().toRealPath().relativize(folder.path()).toString();
        } catch (IOException e) {
            throw new IllegalStateException("The import folder is gone", e);
        }
    }

    /** The folders right below the root, in order; empty while the root is not there. */
    List<String> folders() {
        try (Stream<Path> inside = Files.list(path())) {
            return inside.filter(Files::isDirectory).map(p -> p.getFileName().toString())
                    .filter(name -> !name.startsWith(".")).sorted().limit(MOST_SHOWN).toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
