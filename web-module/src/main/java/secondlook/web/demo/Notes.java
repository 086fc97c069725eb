package secondlook.web.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the launcher reads while and after the demonstration is filled: {@code progress}, then {@code ready} or
 * {@code failed}; the accounts and the agency's credentials in files only the operator can read.
 */
final class Notes {

    private final Path folder;

    Notes(Path home) {
        this.folder = home.resolve("demo");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean filled() {
        return Files.exists(folder.resolve("ready"));
    }

    void progress(String line) {
        write("progress", line + "\n", StandardOpenOption.APPEND);
    }

    void failed(String why) {
        write("failed", why + "\n", StandardOpenOption.TRUNCATE_EXISTING);
    }

    void ready() {
        write("ready", "", StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** What was told at the filling, the last two words of each line. */
    Map<String, String> told(String name) {
        try (Stream<String> lines = Files.lines(folder.resolve(name))) {
            return lines.map(line -> line.strip().split("\\s+")).collect(Collectors.toMap(
                    words -> words[words.length - 2], words -> words[words.length - 1], (first, second) -> second));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder.resolve(name), e);
        }
    }

    Path write(String name, String text) {
        return write(name, text, StandardOpenOption.TRUNCATE_EXISTING);
    }

    Path write(String name, byte[] bytes) {
        return write(name, bytes, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private Path write(String name, String text, StandardOpenOption how) {
        return write(name, text.getBytes(StandardCharsets.UTF_8), how);
    }

    private Path write(String name, byte[] bytes, StandardOpenOption how) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString("rw-------")));
            }
            return Files.write(file, bytes, how);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
