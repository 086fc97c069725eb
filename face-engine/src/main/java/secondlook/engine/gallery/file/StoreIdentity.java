package secondlook.engine.gallery.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The file {@code gallery.header}: which store this is, of which template version, under which key. Written once, last
 * of all files of a new store, so that a store exists only whole.
 */
final class StoreIdentity {

    static final String FILE = "gallery.header";
    static final int ID = 16;

    private static final long MAGIC = 0x534C_4741_4C48_3031L;
    private static final int LENGTH = 512;
    private static final int LONGEST_VERSION = 300;

    private final Path folder;
    private final byte[] id;
    private final RecordCipher cipher;

    private StoreIdentity(Path folder, byte[] id, RecordCipher cipher) {
        this.folder = folder;
        this.id = id;
        this.cipher = cipher;
    }

    Path folder() {
        return folder;
    }

    byte[] id() {
        return id.clone();
    }

    RecordCipher cipher() {
        return cipher;
    }

    static boolean exists(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    /** A new identity, not yet on disk. */
    static StoreIdentity fresh(Path folder, RecordCipher cipher) {
        byte[] id = new byte[ID];
        new SecureRandom().nextBytes(id);
        return new StoreIdentity(folder, id, cipher);
    }

    void write(String templateVersion) throws IOException {
        byte[] version = templateVersion.getBytes(StandardCharsets.UTF_8);
        if (version.length > LONGEST_VERSION) {
            throw new IllegalArgumentException("A template version has at most " + LONGEST_VERSION + " bytes");
        }
        byte[] piece = new byte[LENGTH];
        ByteBuffer.wrap(piece).putLong(MAGIC).put(id).put((byte) (cipher.encrypts() ? 1 : 0)).put(cipher.check(id))
                .putShort((short) version.length).put(version);
        Path draft = folder.resolve(FILE + ".new");
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            Checked.write(channel, Checked.sealed(piece), 0);
            channel.force(true);
        }
        Files.move(draft, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        forceFolder(folder);
    }

    /** Refuses a store of another template version or under another key. */
    static StoreIdentity read(Path folder, String templateVersion, RecordCipher cipher) throws IOException {
        Path file = folder.resolve(FILE);
        byte[] piece = whole(file, LENGTH);
        ByteBuffer buffer = ByteBuffer.wrap(piece);
        if (!Checked.intact(piece) || buffer.getLong() != MAGIC) {
            throw new DamagedGallery(file, "header", "the checksum is wrong");
        }
        byte[] id = new byte[ID];
        buffer.get(id);
        boolean encrypted = buffer.get() == 1;
        byte[] check = new byte[RecordCipher.CHECK];
        buffer.get(check);
        byte[] version = new byte[buffer.getShort()];
        buffer.get(version);
        String found = new String(version, StandardCharsets.UTF_8);
        if (!found.equals(templateVersion)) {
            throw new IllegalArgumentException("The gallery store in " + folder + " holds templates of version " + found
                    + ", not " + templateVersion);
        }
        if (encrypted != cipher.encrypts() || !Arrays.equals(check, cipher.check(id))) {
            throw new IllegalArgumentException("The gallery store in " + folder + (encrypted
                    ? " is encrypted under another key than the one given" : " is not encrypted, but a key is given"));
        }
        return new StoreIdentity(folder, id, cipher);
    }

    /** A file of exactly this length; a missing, longer or shorter one is named. */
    static byte[] whole(Path file, int length) throws IOException {
        if (!Files.exists(file)) {
            throw new DamagedGallery(file, "file", "it is missing");
        }
        if (Files.size(file) != length) {
            throw new DamagedGallery(file, "file", "it has " + Files.size(file) + " bytes instead of " + length);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return Checked.read(channel, 0, length);
        } catch (EOFException e) {
            throw new DamagedGallery(file, "file", "it ends before " + length + " bytes");
        }
    }

    /** Makes names in a folder durable, where the system can do that. */
    static void forceFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Files that a store leaves; without a header they are the rest of one. */
    static List<Path> remains(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().startsWith(SegmentFile.PREFIX)).sorted().toList();
        }
    }
}
