package secondlook.engine.gallery.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * One file of templates: a header of {@value #HEADER} bytes, then records of {@value #RECORD}: the floats (encrypted
 * when there is a key), the enrolment's number, its leaf, the nonce, a checksum of the floats and one of the rest.
 * Whole from the start (sparse), memory-mapped for reading, written through the channel so that a full disk is an
 * exception and not a crash. Of a removed enrolment the floats become zeros; the rest stays, so that old roots can be
 * recomputed.
 *
 * <p>Holds a file channel until {@link #close}. The mapping lasts until no snapshot refers to it any more and the
 * collector frees it, so searches that are under way may read on after the close.
 */
public final class SegmentFile implements Records, AutoCloseable {

    static final String PREFIX = "templates-";

    /** One template to be written. */
    public record Entry(long id, byte[] leaf, byte[] floats) {
    }

    private static final long MAGIC = 0x534C_4741_4C53_3031L;
    private static final int HEADER = 4096;
    private static final int FLOATS = 2048;
    private static final int RECORD = 2112;
    private static final int ID_AT = FLOATS;
    private static final int LEAF_AT = ID_AT + Long.BYTES;
    private static final int LEAF = 32;
    private static final int NONCE_AT = LEAF_AT + LEAF;
    private static final int FLOATS_CRC_AT = NONCE_AT + RecordCipher.NONCE;
    private static final int SLOT_AT = FLOATS_CRC_AT + Integer.BYTES;
    private static final int CRC_AT = SLOT_AT + Integer.BYTES;

    private final Path file;
    private final int first;
    private final RecordCipher cipher;
    private final FileChannel channel;
    private final MappedByteBuffer bytes;
    private final FloatBuffer floats;

    private SegmentFile(Path file, int number, RecordCipher cipher, FileChannel channel) throws IOException {
        this.file = file;
        this.first = Layout.first(number);
        this.cipher = cipher;
        this.channel = channel;
        this.bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, length(number));
        this.floats = bytes.duplicate().position(HEADER).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    }

    private static long length(int number) {
        return HEADER + (long) Layout.capacity(number) * RECORD;
    }

    private static Path path(StoreIdentity identity, int number) {
        return identity.folder().resolve(String.format("%s%06d.segment", PREFIX, number));
    }

    private static byte[] header(StoreIdentity identity, int number) {
        byte[] header = new byte[HEADER];
        ByteBuffer.wrap(header).putLong(MAGIC).put(identity.id()).putInt(number);
        Checked.sealed(header);
        return header;
    }

    static SegmentFile create(StoreIdentity identity, int number) throws IOException {
        Path file = path(identity, number);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.SPARSE);
        Checked.write(channel, ByteBuffer.wrap(header(identity, number)), 0);
        Checked.write(channel, ByteBuffer.allocate(1), length(number) - 1);
        channel.force(true);
        StoreIdentity.forceFolder(identity.folder());
        return new SegmentFile(file, number, identity.cipher(), channel);
    }

    static SegmentFile open(StoreIdentity identity, int number) throws IOException {
        Path file = path(identity, number);
        if (!Files.exists(file)) {
            throw new DamagedGallery(file, "file", "it is missing");
        }
        if (Files.size(file) != length(number)) {
            throw new DamagedGallery(file, "file",
                    "it has " + Files.size(file) + " bytes instead of " + length(number));
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!Arrays.equals(Checked.read(channel, 0, HEADER), header(identity, number))) {
            throw new DamagedGallery(file, "header", "it is not the header of segment " + number + " of this store");
        }
        return new SegmentFile(file, number, identity.cipher(), channel);
    }

    /** Writes records side by side; durable only after {@link #force}. */
    public void write(int index, List<Entry> entries) {
        ByteBuffer records = ByteBuffer.allocate(Math.multiplyExact(entries.size(), RECORD));
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            byte[] nonce = cipher.nonce();
            byte[] stored = cipher.apply(entry.floats(), nonce);
            int start = records.position();
            records.put(stored).putLong(entry.id()).put(entry.leaf()).put(nonce).putInt(crc(stored))
                    .putInt(first + index + i);
            records.putInt(crc(Arrays.copyOfRange(records.array(), start + ID_AT, start + CRC_AT)));
        }
        try {
            Checked.write(channel, records.flip(), at(index));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    public void force() {
        try {
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot force " + file + " to disk", e);
        }
    }

    /** Overwrites the floats; durable only after {@link #force}. */
    public void erase(int index) {
        try {
            Checked.write(channel, ByteBuffer.allocate(FLOATS), at(index));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot overwrite a template in " + file, e);
        }
    }

    /** Whether nothing of the floats is left. */
    public boolean isErased(int index) {
        byte[] stored = new byte[FLOATS];
        bytes.get(at(index), stored);
        return Arrays.equals(stored, new byte[FLOATS]);
    }

    /** Checks the number, the leaf and their place. */
    public void checkIdentity(int index) {
        byte[] rest = new byte[RECORD - FLOATS];
        bytes.get(at(index) + FLOATS, rest);
        ByteBuffer buffer = ByteBuffer.wrap(rest);
        if (buffer.getInt(CRC_AT - FLOATS) != crc(Arrays.copyOf(rest, CRC_AT - FLOATS))
                || buffer.getInt(SLOT_AT - FLOATS) != first + index) {
            throw damaged(index, "the checksum of its number and leaf is wrong");
        }
    }

    /** Checks the floats as they lie on disk. */
    public void checkFloats(int index) {
        byte[] stored = new byte[FLOATS];
        bytes.get(at(index), stored);
        if (bytes.getInt(at(index) + FLOATS_CRC_AT) != crc(stored)) {
            throw damaged(index, "the checksum of its values is wrong");
        }
    }

    public DamagedGallery damaged(int index, String what) {
        return new DamagedGallery(file, "record " + (first + index), what);
    }

    @Override
    public long id(int index) {
        return bytes.getLong(at(index) + ID_AT);
    }

    @Override
    public byte[] leaf(int index) {
        byte[] leaf = new byte[LEAF];
        bytes.get(at(index) + LEAF_AT, leaf);
        return leaf;
    }

    @Override
    public void floats(int index, float[] into) {
        if (!cipher.encrypts()) {
            floats.get(index * (RECORD / Float.BYTES), into);
            return;
        }
        byte[] stored = new byte[FLOATS];
        byte[] nonce = new byte[RecordCipher.NONCE];
        bytes.get(at(index), stored);
        bytes.get(at(index) + NONCE_AT, nonce);
        ByteBuffer.wrap(cipher.apply(stored, nonce)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(into);
    }

    private static int at(int index) {
        return HEADER + index * RECORD;
    }

    private static int crc(byte[] piece) {
        CRC32C crc = new CRC32C();
        crc.update(piece);
        return (int) crc.getValue();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
