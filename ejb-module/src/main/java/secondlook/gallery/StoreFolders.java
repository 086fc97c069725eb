package secondlook.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folders beside the store of one version: one being made, and those set aside because they were damaged. */
final class StoreFolders {

    private static final String ASIDE = ".set-aside-";

    private StoreFolders() {
    }

    static Path building(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".building");
    }

    /** Moves the folder to the first free name; answers with it. */
    static Path setAside(Path folder) {
        int number = 1;
        Path aside = folder.resolveSibling(folder.getFileName() + ASIDE + number);
        while (Files.exists(aside)) {
            aside = folder.resolveSibling(folder.getFileName() + ASIDE + ++number);
        }
        move(folder, aside);
        return aside;
    }

    static List<Path> setAsideOf(Path folder) {
        if (!Files.isDirectory(folder.getParent())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder.getParent())) {
            return all.filter(one -> one.getFileName().toString().startsWith(folder.getFileName() + ASIDE)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder.getParent(), e);
        }
    }

    static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot move the gallery store " + from + " to " + to, e);
        }
    }

    /** The folder with everything in it; nothing happens when there is none. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + folder, e);
        }
    }
}
