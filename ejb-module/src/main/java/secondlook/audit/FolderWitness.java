package secondlook.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import secondlook.shared.Sha256;
import secondlook.trail.Checkpoint;
import secondlook.trail.Note;

/**
 * A folder in which every statement is written once and never touched again, best on another machine or a medium that
 * cannot be overwritten. It notices when the trail was cut or rewritten behind a statement that lies there already.
 */
final class FolderWitness implements Witness {

    private final Path folder;

    FolderWitness(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "folder " + folder;
    }

    @Override
    public String accept(Statement statement, long known) throws IOException {
        Files.createDirectories(folder);
        long size = statement.checkpoint().size();
        Path newest = newest();
        if (newest != null) {
            Checkpoint before = Checkpoint.parse(Note.parse(Files.readString(newest)).text());
            if (before.size() > size) {
                throw new IOException("It has a statement over " + before.size() + " entries and the trail has " + size
                        + ": the trail was cut off or an older copy restored.");
            }
            if (!Arrays.equals(statement.tree().root(before.size()), before.root())) {
                throw new IOException("Its statement over " + before.size() + " entries does not belong to this trail:"
                        + " entries were rewritten, or another trail uses this folder.");
            }
        }
        byte[] bytes = statement.note().toString().getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve(String.format(Locale.ROOT, "checkpoint-%015d", size));
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(bytes));
            out.force(true);
        } catch (FileAlreadyExistsException e) {
            if (!Arrays.equals(Files.readAllBytes(file), bytes)) {
                throw new IOException("It has another statement over " + size + " entries: the trail was rewritten.",
                        e);
            }
        }
        if (!file.toFile().setReadOnly()) {
            throw new IOException("The file " + file + " cannot be made read-only.");
        }
        return "sha256 " + Sha256.of(bytes);
    }

    private Path newest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("checkpoint-\\d{15}"))
                    .max(Path::compareTo).orElse(null);
        }
    }
}
