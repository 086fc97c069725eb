package secondlook.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import secondlook.shared.Sha256;
import secondlook.trail.Checkpoint;
import secondlook.trail.Note;
import secondlook.trail.WriteOnceFolder;

/**
 * A folder in which every statement is written once and never touched again, best on another machine or a medium that
 * cannot be overwritten. It notices when the trail was cut or rewritten behind a statement that lies there already.
 */
final class FolderWitness implements Witness {

    private final Path folder;
    private final WriteOnceFolder kept;

    FolderWitness(Path folder) {
        this.folder = folder;
        this.kept = new WriteOnceFolder(folder);
    }

    @Override
    public String name() {
        return "folder " + folder;
    }

    @Override
    public String accept(Statement statement, long known) throws IOException {
        long size = statement.checkpoint().size();
        Optional<Note> newest = kept.newest();
        if (newest.isPresent()) {
            Checkpoint before = Checkpoint.parse(newest.get().text());
            if (before.size() > size) {
                throw new IOException("It has a statement over " + before.size() + " entries and the trail has " + size
                        + ": the trail was cut off or an older copy restored.");
            }
            if (!Arrays.equals(statement.tree().root(before.size()), before.root())) {
                throw new IOException("Its statement over " + before.size() + " entries does not belong to this trail:"
                        + " entries were rewritten, or another trail uses this folder.");
            }
        }
        kept.keep(statement.note());
        return "sha256 " + Sha256.of(statement.note().toString().getBytes(StandardCharsets.UTF_8));
    }
}
