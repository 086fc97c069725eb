package secondlook.gallery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import secondlook.shared.Invalid;

/**
 * One folder below the import root. Nothing outside of it is ever opened: neither by a path that climbs out nor by a
 * link that leads out, whatever a list says.
 */
final class ImportFolder {

    /** Bytes; larger than any transaction or photograph that is read. */
    static final long MOST_BYTES = 50_000_000;
    private static final String FIELD = "folder";

    private final Path folder;

    private ImportFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The folder of that name.
     *
     * @param name relative to the root, or absolute and below it; Invalid for anything else
     */
    static ImportFolder below(Path root, String name) {
        if (name == null || name.isBlank()) {
            throw new Invalid(FIELD, "Name a folder below the import folder of the server.");
        }
        try {
            Path top = root.toRealPath();
            Path real = top.resolve(name.strip()).toRealPath();
            if (!real.startsWith(top) || real.equals(top)) {
                throw new Invalid(FIELD, "The folder does not lie below the import folder of the server. Put it"
                        + " there.");
            }
            if (!Files.isDirectory(real)) {
                throw new Invalid(FIELD, "This is a file. Name the folder it lies in.");
            }
            return new ImportFolder(real);
        } catch (IOException | InvalidPathException e) {
            throw new Invalid(FIELD, "There is no such folder below the import folder of the server. Put it there, or"
                    + " correct the name.");
        }
    }

    Path path() {
        return folder;
    }

    /** The file's bytes, once it was found to be a plain file of this folder within the limit. */
    byte[] read(String relative) throws ImportFileRefused {
        try {
            Path real = inside(relative);
            if (!Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
                throw new ImportFileRefused("This is no plain file. Put the photograph or transaction itself there.");
            }
            if (Files.size(real) > MOST_BYTES) {
                throw new ImportFileRefused("The file has " + Files.size(real) + " bytes, at most " + MOST_BYTES
                        + " are read. Ask the source for single photographs or one transaction a booking.");
            }
            return bytes(real);
        } catch (FileSystemException e) {
            throw new ImportFileRefused("The file is not in the folder or cannot be opened. Put it there and import"
                    + " again.");
        } catch (IOException e) {
            throw new ImportFileRefused("The file cannot be read to its end. Copy it again and import again.");
        }
    }

    private Path inside(String relative) throws IOException, ImportFileRefused {
        try {
            Path lexical = folder.resolve(relative).normalize();
            if (lexical.startsWith(folder)) {
                Path real = lexical.toRealPath();
                if (real.startsWith(folder)) {
                    return real;
                }
            }
        } catch (InvalidPathException e) {
            throw new ImportFileRefused("This cannot be the name of a file. Correct it in the list.");
        }
        throw new ImportFileRefused("The file lies outside the folder that is imported. It was not opened. Put it"
                + " into the folder.");
    }

    /** Without following a link that took the file's place meanwhile, and no further than the limit if it grows. */
    private static byte[] bytes(Path file) throws IOException, ImportFileRefused {
        try (InputStream in = Channels.newInputStream(Files.newByteChannel(file,
                Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)))) {
            byte[] bytes = in.readNBytes((int) MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new ImportFileRefused("The file grew while it was read. Import it again when it has been copied"
                        + " whole.");
            }
            return bytes;
        }
    }
}
