package secondlook.trail;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A witness without a program: a folder, best on a medium that takes each file once, which keeps every checkpoint it is
 * given as a file of its own. A file is forced to the disk, made read-only and never written again; a second checkpoint
 * of the same size that says something else is refused and told.
 */
public final class WriteOnceFolder {

    private static final String NAME = "checkpoint-%015d";

    private final Path folder;

    public WriteOnceFolder(Path folder) {
        this.folder = folder;
    }

    /** The folder already holds another checkpoint of the same size: one of the two is of another history. */
    public static final class Contradicted extends IOException {

        private static final long serialVersionUID = 1L;

        Contradicted(Path file, long size) {
            super(file + " holds another root for " + size + " entries: the log was rewritten."
                    + " Keep the file and compare");
        }
    }

    /**
     * Keeps a checkpoint. One of the same size and root that is there already, perhaps signed at another time, stays as
     * it is.
     *
     * @throws Contradicted when another root is kept for this size
     */
    public Path keep(Note note) throws IOException {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        Files.createDirectories(folder);
        Path file = folder.resolve(String.format(NAME, checkpoint.size()));
        try {
            WitnessState.Durable.write(file, note.toString(), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            if (!Arrays.equals(read(file).root(), checkpoint.root())) {
                throw new Contradicted(file, checkpoint.size());
            }
            return file;
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        WitnessState.Durable.force(folder);
        return file;
    }

    private static Checkpoint read(Path file) throws IOException {
        try {
            return Checkpoint.parse(Note.parse(Files.readString(file)).text());
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is no whole checkpoint; writing it was interrupted. Move it away by"
                    + " hand", e);
        }
    }

    /** The checkpoint of the largest size that is kept. */
    public Optional<Note> newest() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> kept = files.filter(file -> file.getFileName().toString().matches("checkpoint-[0-9]{15,18}"))
                    .sorted(Comparator.comparing((Path file) -> file.getFileName().toString().length())
                            .thenComparing(file -> file.getFileName().toString())).toList();
            return kept.isEmpty() ? Optional.empty()
                    : Optional.of(Note.parse(Files.readString(kept.get(kept.size() - 1))));
        }
    }
}
