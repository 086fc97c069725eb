package secondlook.engine.gallery.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The file {@code gallery.commit}: what has been acknowledged. Two copies, each in a disk sector of its own, written in
 * turn and forced after everything they speak of: what a copy says is on disk, and what lies beyond was never
 * acknowledged. A copy is written at once, so a copy that is not whole is damage and no torn write.
 *
 * <p>Holds the channel of its file from opening until {@link #close}, which the store calls when it is closed.
 */
final class CommitFile implements AutoCloseable {

    static final String FILE = "gallery.commit";

    /** Slots and removals that are durable, and the root over them. */
    record Commit(long sequence, int slots, int removals, byte[] root) {
    }

    private static final long MAGIC = 0x534C_4741_4C43_3031L;
    private static final int COPY = 512;
    private static final int ROOT = 32;

    private final Path file;
    private final byte[] store;
    private final FileChannel channel;
    private Commit last;

    private CommitFile(Path file, byte[] store, FileChannel channel) {
        this.file = file;
        this.store = store;
        this.channel = channel;
    }

    static CommitFile create(StoreIdentity identity, byte[] emptyRoot) throws IOException {
        Path file = identity.folder().resolve(FILE);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        CommitFile commits = new CommitFile(file, identity.id(), channel);
        commits.write(new Commit(0, 0, 0, emptyRoot));
        commits.write(new Commit(1, 0, 0, emptyRoot));
        return commits;
    }

    static CommitFile open(StoreIdentity identity) throws IOException {
        Path file = identity.folder().resolve(FILE);
        byte[] both = StoreIdentity.whole(file, 2 * COPY);
        CommitFile commits = new CommitFile(file, identity.id(),
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE));
        Commit first = commits.parse(Arrays.copyOf(both, COPY), 0);
        Commit second = commits.parse(Arrays.copyOfRange(both, COPY, 2 * COPY), 1);
        if (Math.abs(first.sequence() - second.sequence()) != 1) {
            throw new DamagedGallery(file, "copies 0 and 1", "they do not follow each other");
        }
        commits.last = first.sequence() > second.sequence() ? first : second;
        return commits;
    }

    private Commit parse(byte[] copy, int number) {
        ByteBuffer buffer = ByteBuffer.wrap(copy);
        byte[] id = new byte[StoreIdentity.ID];
        byte[] root = new byte[ROOT];
        if (!Checked.intact(copy) || buffer.getLong() != MAGIC) {
            throw new DamagedGallery(file, "copy " + number, "the checksum is wrong");
        }
        buffer.get(id);
        if (!Arrays.equals(id, store)) {
            throw new DamagedGallery(file, "copy " + number, "it belongs to another store");
        }
        Commit commit = new Commit(buffer.getLong(), buffer.getInt(), buffer.getInt(), root);
        buffer.get(root);
        return commit;
    }

    Commit last() {
        return last;
    }

    /** Durable on return. */
    void write(Commit commit) {
        byte[] copy = new byte[COPY];
        ByteBuffer.wrap(copy).putLong(MAGIC).put(store).putLong(commit.sequence()).putInt(commit.slots())
                .putInt(commit.removals()).put(commit.root());
        try {
            Checked.write(channel, Checked.sealed(copy), commit.sequence() % 2 * COPY);
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
        last = commit;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
