package secondlook.audit;

import java.io.IOException;
import secondlook.trail.Checkpoint;
import secondlook.trail.Note;
import secondlook.trail.Tree;

/** Somebody outside the database who keeps what the trail stated of itself, so that it cannot be denied later. */
interface Witness {

    /** What it is called on the page and in the table. */
    String name();

    /**
     * Hands a statement over.
     *
     * @param known size of the newest statement it is known to have, 0 without one
     * @return its cosignature line, or what it answers with instead
     * @throws IOException when it cannot be reached or does not accept the statement; the message says which
     */
    String accept(Statement statement, long known) throws IOException;

    /** A signed checkpoint and the tree it speaks of. */
    record Statement(Note note, Checkpoint checkpoint, Tree tree) {
    }
}
