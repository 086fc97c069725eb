package secondlook.engine.gallery.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * All files of one store, opened by one process at a time. Order of every act: templates or removals first, forced;
 * then the commit, forced. What no commit speaks of is written over by the next act.
 */
public final class StoreFiles implements AutoCloseable {

    private static final String LOCK = "gallery.lock";

    private final StoreIdentity identity;
    private final FileChannel lock;
    private final CommitFile commits;
    private final RemovalFile removals;
    private final List<SegmentFile> segments = new ArrayList<>();

    private StoreFiles(StoreIdentity identity, FileChannel lock, CommitFile commits, RemovalFile removals) {
        this.identity = identity;
        this.lock = lock;
        this.commits = commits;
        this.removals = removals;
    }

    /** Opens the store of this folder, or makes an empty one. Checks the files' frames, not yet their records. */
    public static StoreFiles open(Path folder, String templateVersion, RecordCipher cipher, byte[] emptyRoot) {
        try {
            Files.createDirectories(folder);
            FileChannel lock = locked(folder);
            try {
                return StoreIdentity.exists(folder) ? existing(folder, templateVersion, cipher, lock)
                        : created(folder, templateVersion, cipher, lock, emptyRoot);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open the gallery store in " + folder, e);
        }
    }

    private static FileChannel locked(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new IllegalStateException("The gallery store in " + folder + " is open already");
        }
        return channel;
    }

    private static StoreFiles created(Path folder, String version, RecordCipher cipher, FileChannel lock,
            byte[] emptyRoot) throws IOException {
        List<Path> remains = StoreIdentity.remains(folder);
        if (!remains.isEmpty()) {
            throw new DamagedGallery(folder.resolve(StoreIdentity.FILE), "file",
                    "it is missing, but there is " + remains.get(0).getFileName());
        }
        StoreIdentity identity = StoreIdentity.fresh(folder, cipher);
        CommitFile commits = CommitFile.create(identity, emptyRoot);
        RemovalFile removals = RemovalFile.create(identity);
        identity.write(version);
        return new StoreFiles(identity, lock, commits, removals);
    }

    private static StoreFiles existing(Path folder, String version, RecordCipher cipher, FileChannel lock)
            throws IOException {
        StoreIdentity identity = StoreIdentity.read(folder, version, cipher);
        CommitFile commits = CommitFile.open(identity);
        RemovalFile removals = RemovalFile.open(identity, commits.last().removals());
        StoreFiles files = new StoreFiles(identity, lock, commits, removals);
        for (int i = 0; i < Layout.segments(commits.last().slots()); i++) {
            files.segments.add(SegmentFile.open(identity, i));
        }
        return files;
    }

    /** Acknowledged slots. */
    public int slots() {
        return commits.last().slots();
    }

    /** The root over everything acknowledged. */
    public byte[] root() {
        return commits.last().root();
    }

    /** The removed slots in order of removal. */
    public int[] removedSlots() {
        try {
            return removals.read(commits.last().removals());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the removals of " + identity.folder(), e);
        }
    }

    public int segments() {
        return segments.size();
    }

    /** The segment of this number; the one after the last is made. */
    public SegmentFile segment(int number) {
        if (number == segments.size()) {
            try {
                segments.add(SegmentFile.create(identity, number));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot make a new segment in " + identity.folder(), e);
            }
        }
        return segments.get(number);
    }

    /** Durable on return, but not yet acknowledged. */
    public void writeRemovals(int firstOrdinal, int[] slots, long[] ids) {
        removals.write(firstOrdinal, slots, ids);
    }

    /** Acknowledges; durable on return. Everything it speaks of has been forced before. */
    public void commit(int slots, int removed, byte[] root) {
        commits.write(new CommitFile.Commit(commits.last().sequence() + 1, slots, removed, root));
    }

    /** For when every checksum is right and yet the whole is not what was acknowledged. */
    public DamagedGallery rootDiffers() {
        return new DamagedGallery(identity.folder().resolve(CommitFile.FILE), "root",
                "the templates and removals on disk make another root");
    }

    @Override
    public void close() {
        try {
            for (SegmentFile segment : segments) {
                segment.close();
            }
            removals.close();
            commits.close();
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the gallery store in " + identity.folder(), e);
        }
    }
}
