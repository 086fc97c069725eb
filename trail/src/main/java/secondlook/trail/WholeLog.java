package secondlook.trail;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Walks through all entries of an export once: tiles are checked side by side, the chain and the roots at the
 * checkpoints' sizes one after the other. Memory does not grow with the log but for 32 bytes a tile.
 */
final class WholeLog {

    private static final int AHEAD = 64;

    /** What the entries give at the size of a checkpoint. */
    record At(long size, byte[] root, byte[] chain) {
    }

    private final Bundle bundle;
    private final Statements statements;
    private final long size;
    private final List<Long> sizes;
    private final MessageDigest digest = Hashes.sha256();
    private final GrowingRoot root = new GrowingRoot();
    private final List<At> reached = new ArrayList<>();
    private final List<byte[]> keptRoots = new ArrayList<>();
    private byte[] chain = Hashes.empty();
    private byte[] lastTime = new byte[0];
    private TileResult stopped;
    private Finding stop;
    private long differs;
    private long tileMissing;
    private Finding personal;
    private long entries;
    private long retired;
    private long named;
    private final Erased erased = new Erased();

    WholeLog(Bundle bundle, Statements statements) {
        this.bundle = bundle;
        this.statements = statements;
        this.size = statements.newest().size();
        this.sizes = Stream.concat(Stream.of(size), statements.signed().stream().map(Statement::size))
                .filter(s -> s <= size).distinct().sorted().toList();
        if (sizes.get(0) == 0) {
            reached.add(new At(0, Hashes.empty(), Hashes.empty()));
        }
    }

    void walk() throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            Deque<Future<TileResult>> ahead = new ArrayDeque<>();
            long tiles = (size + Tiles.WIDTH - 1) / Tiles.WIDTH;
            for (long next = 0, done = 0; done < tiles && stop == null && stopped == null; done++) {
                for (; next < tiles && ahead.size() < AHEAD && bundle.bundle(next) != null; next++) {
                    long index = next;
                    ahead.add(workers.submit(() -> check(index)));
                }
                if (ahead.isEmpty()) {
                    absent(done * Tiles.WIDTH + 1, done == tiles - 1 || !bundle.bundlesFrom(done));
                } else {
                    take(done, ahead.poll().get());
                }
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            workers.shutdownNow();
        }
        if (stop == null && bundle.bundlesFrom((size + Tiles.WIDTH - 1) / Tiles.WIDTH)) {
            tooMany();
        }
    }

    int width(long index) {
        return (int) Math.min(Tiles.WIDTH, size - index * Tiles.WIDTH);
    }

    private TileResult check(long index) throws IOException {
        int width = width(index);
        String place = Tiles.path(0, index, width).substring("tile/0/".length());
        byte[] named = bundle.read("personal/" + place);
        byte[][] parts = {bundle.read(bundle.bundle(index)), bundle.read("tile/0/" + place), named != null ? named
                : bundle.read("personal/" + bundle.bundle(index).substring("tile/entries/".length()))};
        return new TileCheck(index, width, parts, statements::retired).run();
    }

    private void take(long index, TileResult tile) {
        if (tile.broken == null && tile.misplaced == 0 && before(tile.firstTime)) {
            tile.broken = new Finding(Damage.OUT_OF_ORDER, index * Tiles.WIDTH + 1, Evidence.NEIGHBOURS, "Entry "
                    + (index * Tiles.WIDTH + 1) + ": it is dated before the entry in front.");
        }
        differs = differs == 0 ? tile.differs : differs;
        tileMissing = tileMissing == 0 && tile.kept == null ? index * Tiles.WIDTH + 1 : tileMissing;
        personal = personal == null ? first(tile) : personal;
        entries += tile.entries;
        retired += tile.retired;
        named += tile.named;
        tile.erased.forEach(erased::add);
        if (tile.broken != null || tile.misplaced != 0) {
            stopped = tile;
            stop = tile.broken;
        } else if (tile.entries < width(index)) {
            absent(index * Tiles.WIDTH + tile.entries + 1, !bundle.bundlesFrom(index + 1));
        } else {
            note(index, tile.leaves, width(index));
            if (tile.more && width(index) == Tiles.WIDTH && (index + 1) * Tiles.WIDTH < size) {
                stop = new Finding(Damage.INSERTED, (index + 1) * Tiles.WIDTH + 1, Evidence.NEIGHBOURS,
                        "The bundle of entry " + (index + 1) * Tiles.WIDTH + " has more entries than its place.");
            } else if (tile.more) {
                tooMany();
            }
            if (tile.leavesRoot != null) {
                root.add(tile.leavesRoot);
                keptRoots.add(tile.keptRoot);
            }
            lastTime = tile.lastTime == null ? lastTime : tile.lastTime;
        }
    }

    /** The first entry of a tile whose personal part does not hold or is missing without a statement; or null. */
    private Finding first(TileResult tile) {
        Finding changed = tile.personal;
        Finding missing = tile.erased.stream().map(statements::unstated).filter(Objects::nonNull).findFirst()
                .orElse(null);
        return missing == null || changed != null && changed.entry() <= missing.entry() ? changed : missing;
    }

    private boolean before(byte[] time) {
        return time != null && lastTime.length > 0 && Arrays.compare(time, lastTime) < 0;
    }

    /** Carries the chain over a tile and keeps root and chain wherever a checkpoint was signed. */
    private void note(long index, byte[] leaves, int count) {
        long before = index * Tiles.WIDTH;
        int wanted = Collections.binarySearch(sizes, before + 1);
        wanted = wanted < 0 ? -wanted - 1 : wanted;
        for (int i = 0; i < count; i++) {
            digest.update((byte) 1);
            digest.update(chain);
            digest.update(leaves, i * Hashes.LENGTH, Hashes.LENGTH);
            chain = digest.digest();
            if (wanted < sizes.size() && sizes.get(wanted) == before + i + 1) {
                reached.add(new At(before + i + 1, root.root(leaves, i + 1), chain));
                wanted++;
            }
        }
    }

    private void absent(long entry, boolean tail) {
        stop = tail ? new Finding(Damage.CUT_OFF, entry, Evidence.SIGNATURE, "Entries " + entry + " to " + size
                + " are not there, though the checkpoint counts " + size + ".")
                : new Finding(Damage.MISSING, entry, Evidence.NEIGHBOURS, "Entry " + entry
                + " is not there, though later ones are.");
    }

    private void tooMany() {
        stop = new Finding(Damage.INSERTED, size + 1, Evidence.SIGNATURE, "There are entries after the " + size
                + " that the checkpoint counts.");
    }

    /** The damage that ended the walk, other than a number that was not due; null when there was none. */
    Finding stop() {
        return stop;
    }

    /** The tile in which a number was not the one due; null when all were. */
    TileResult misplaced() {
        return stopped != null && stopped.misplaced != 0 ? stopped : null;
    }

    boolean through() {
        return stop == null && stopped == null;
    }

    /** The first entry whose hash is not the one its tile keeps, or 0. */
    long differs() {
        return differs;
    }

    /** The first entry of a tile that is missing or has another width, or 0. */
    long tileMissing() {
        return tileMissing;
    }

    Finding personal() {
        return personal;
    }

    List<At> reached() {
        return reached;
    }

    /** Roots of the full tiles of level 0 as they are kept. */
    List<byte[]> keptRoots() {
        return keptRoots;
    }

    String fact() {
        return entries + " entries of " + size + " were read: " + named + " with their personal part, "
                + erased.count() + " whose personal part was erased, " + retired + " retired.";
    }

    /** Says which entries are without their personal part; nothing when all have it. */
    Optional<String> erased() {
        return erased.count() == 0 ? Optional.empty() : Optional.of(erased.fact());
    }
}
