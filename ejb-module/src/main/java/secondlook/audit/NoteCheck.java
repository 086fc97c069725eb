package secondlook.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import secondlook.trail.Checkpoint;
import secondlook.trail.Hashes;
import secondlook.trail.Note;
import secondlook.trail.VerifierKey;

/**
 * Compares the signed checkpoints with the entries as they stream past: root and chain at the size of each, and its
 * signature where the key is given. Of the tree only the roots of its complete parts are kept, one a power of two.
 */
final class NoteCheck {

    private record Part(int height, byte[] root) {
    }

    private final Connection connection;
    private final VerifierKey key;
    private final Deque<Part> parts = new ArrayDeque<>();
    private long entries;
    private long checked;
    private Note next;
    private Checkpoint due;
    private boolean begun;

    NoteCheck(Connection connection, VerifierKey key) {
        this.connection = connection;
        this.key = key;
    }

    /** What is wrong once this entry is there; null when nothing is. */
    String after(byte[] leaf, byte[] chain) throws SQLException {
        Part part = new Part(0, leaf);
        while (!parts.isEmpty() && parts.peek().height() == part.height()) {
            part = new Part(part.height() + 1, Hashes.node(parts.pop().root(), part.root()));
        }
        parts.push(part);
        entries++;
        if (!begun) {
            begun = true;
            advance();
        }
        if (due == null || due.size() != entries) {
            return null;
        }
        if (!Arrays.equals(due.root(), root()) || !Arrays.equals(due.chain(), chain)) {
            return "The signed checkpoint over " + entries + " entries does not belong to these entries: they were"
                    + " rewritten after it was signed.";
        }
        if (key != null && !next.signedBy(key)) {
            return "The checkpoint over " + entries + " entries does not bear the signature of " + key.name() + ".";
        }
        checked++;
        advance();
        return null;
    }

    private byte[] root() {
        Iterator<Part> rest = parts.iterator();
        byte[] root = rest.next().root();
        while (rest.hasNext()) {
            root = Hashes.node(rest.next().root(), root);
        }
        return root;
    }

    private void advance() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select note from audit_checkpoint"
                + " where entries > ? order by entries fetch first 1 rows only")) {
            query.setLong(1, due == null ? 0 : due.size());
            try (ResultSet row = query.executeQuery()) {
                next = row.next() ? Note.parse(row.getString(1)) : null;
                due = next == null ? null : Checkpoint.parse(next.text());
            }
        }
    }

    /** A checkpoint over more entries than there are; null when there is none. Entries added meanwhile do not count. */
    String beyond() throws SQLException {
        if (due == null || due.size() <= TrailWriter.head(connection).entries()) {
            return null;
        }
        return "The end was cut off: " + due.size() + " entries were signed and there are " + entries + ".";
    }

    String inWords() {
        if (checked == 0) {
            return "Nothing was signed yet.";
        }
        return checked + (checked == 1 ? " signed checkpoint holds" : " signed checkpoints hold")
                + (key == null ? "; their signatures were not checked, because no key was given." : ".");
    }
}
