package secondlook.engine.gallery.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** The file {@code gallery.removals}: which slots were removed, in order. Entries beyond the last commit are rests. */
final class RemovalFile implements AutoCloseable {

    static final String FILE = "gallery.removals";

    private static final long MAGIC = 0x534C_4741_4C52_3031L;
    private static final int HEADER = 64;
    private static final int ENTRY = 32;

    private final Path file;
    private final FileChannel channel;

    private RemovalFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static RemovalFile create(StoreIdentity identity) throws IOException {
        Path file = identity.folder().resolve(FILE);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        byte[] header = new byte[HEADER];
        ByteBuffer.wrap(header).putLong(MAGIC).put(identity.id());
        Checked.write(channel, Checked.sealed(header), 0);
        channel.force(true);
        return new RemovalFile(file, channel);
    }

    static RemovalFile open(StoreIdentity identity, int committed) throws IOException {
        Path file = identity.folder().resolve(FILE);
        if (!Files.exists(file)) {
            throw new DamagedGallery(file, "file", "it is missing");
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        long needed = HEADER + (long) committed * ENTRY;
        if (channel.size() < needed) {
            throw new DamagedGallery(file, "file", "it has " + channel.size() + " bytes, fewer than the " + needed
                    + " that were acknowledged");
        }
        byte[] header = Checked.read(channel, 0, HEADER);
        ByteBuffer buffer = ByteBuffer.wrap(header);
        byte[] id = new byte[StoreIdentity.ID];
        boolean ours = Checked.intact(header) && buffer.getLong() == MAGIC;
        buffer.position(Long.BYTES).get(id);
        if (!ours || !Arrays.equals(id, identity.id())) {
            throw new DamagedGallery(file, "header", "the checksum is wrong or it belongs to another store");
        }
        return new RemovalFile(file, channel);
    }

    /** The removed slots in order of removal. */
    int[] read(int committed) throws IOException {
        int[] slots = new int[committed];
        byte[] all = Checked.read(channel, HEADER, Math.multiplyExact(committed, ENTRY));
        for (int i = 0; i < committed; i++) {
            byte[] entry = Arrays.copyOfRange(all, i * ENTRY, (i + 1) * ENTRY);
            ByteBuffer buffer = ByteBuffer.wrap(entry);
            if (!Checked.intact(entry) || buffer.getInt() != i) {
                throw new DamagedGallery(file, "entry " + i, "the checksum is wrong");
            }
            slots[i] = buffer.getInt();
        }
        return slots;
    }

    /** Durable on return; {@code ids} are for a reader of the file alone. */
    void write(int firstOrdinal, int[] slots, long[] ids) {
        ByteBuffer all = ByteBuffer.allocate(slots.length * ENTRY);
        for (int i = 0; i < slots.length; i++) {
            byte[] entry = new byte[ENTRY];
            ByteBuffer.wrap(entry).putInt(firstOrdinal + i).putInt(slots[i]).putLong(ids[i]);
            all.put(Checked.sealed(entry));
        }
        try {
            Checked.write(channel, all.flip(), HEADER + (long) firstOrdinal * ENTRY);
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
