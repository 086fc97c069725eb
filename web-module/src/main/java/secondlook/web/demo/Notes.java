package secondlook.web.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

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
