package secondlook.trail;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.LongPredicate;

/** Checks the entries of one tile with their personal parts, apart from all others; used once, by one thread. */
final class TileCheck {

    private final byte[] bundle;
    private final byte[] kept;
    private final PersonalLines personal;
    private final LongPredicate retired;
    private final long first;
    private final int width;
    private final MessageDigest digest = Hashes.sha256();
    private final TileResult result = new TileResult();

    /**
     * @param index of the tile
     * @param parts the bundle of entries, the tile of level 0 or null, the personal parts or null
     * @param retired whether a statement covers the retirement of an entry
     */
    TileCheck(long index, int width, byte[][] parts, LongPredicate retired) {
        this.first = index * Tiles.WIDTH + 1;
        this.width = width;
        this.bundle = parts[0];
        boolean whole = parts[1] != null && parts[1].length == width * Hashes.LENGTH;
        this.kept = whole ? parts[1] : null;
        this.personal = new PersonalLines(parts[2] == null ? new byte[0] : parts[2], first);
        this.retired = retired;
    }

    TileResult run() {
        result.kept = kept;
        result.leaves = new byte[width * Hashes.LENGTH];
        int at = 0;
        for (int i = 0; i < width && at < bundle.length && result.broken == null && result.misplaced == 0; i++) {
            int from = at + 2;
            int length = from > bundle.length ? bundle.length : (bundle[at] & 0xff) << 8 | bundle[at + 1] & 0xff;
            if (length > bundle.length - from) {
                broken(Damage.UNREADABLE, i, Evidence.ENTRY, "the bundle ends within it");
                break;
            }
            entry(i, from, from + length);
            at = from + length;
        }
        boolean through = result.broken == null && result.misplaced == 0;
        result.more = through && at < bundle.length;
        if (through) {
            personal.finish();
        }
        result.personal = personal.finding();
        if (through && result.entries == Tiles.WIDTH) {
            result.leavesRoot = Range.root(result.leaves, 0, Tiles.WIDTH, digest);
            result.keptRoot = kept == null || Arrays.equals(kept, result.leaves) ? result.leavesRoot
                    : Range.root(kept, 0, Tiles.WIDTH, digest);
        }
        return result;
    }

    private void entry(int i, int from, int end) {
        if (from == end) {
            retired(i);
            return;
        }
        try {
            EntryScan entry = new EntryScan(bundle, from, end);
            if (entry.seq != first + i) {
                result.misplaced = first + i;
                result.misplacedAs = entry.seq;
                return;
            }
            hash(i, from, end - from);
            time(i, entry.time);
            commitment(i, entry.personal);
            result.entries++;
        } catch (IllegalArgumentException e) {
            broken(Damage.UNREADABLE, i, Evidence.ENTRY, e.getMessage());
        }
    }

    private void retired(int i) {
        if (!retired.test(first + i)) {
            broken(Damage.MISSING, i, Evidence.SIGNATURE, "its content is gone and no signed statement retires it");
            return;
        }
        if (kept != null) {
            System.arraycopy(kept, i * Hashes.LENGTH, result.leaves, i * Hashes.LENGTH, Hashes.LENGTH);
        }
        personal.unexpected(first + i);
        result.retired++;
        result.entries++;
    }

    private void hash(int i, int from, int length) {
        try {
            digest.update((byte) 0);
            digest.update(bundle, from, length);
            digest.digest(result.leaves, i * Hashes.LENGTH, Hashes.LENGTH);
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
        int at = i * Hashes.LENGTH;
        if (result.differs == 0 && kept != null && !Arrays.equals(result.leaves, at, at + Hashes.LENGTH, kept, at,
                at + Hashes.LENGTH)) {
            result.differs = first + i;
        }
    }

    private void time(int i, int from) {
        byte[] before = result.lastTime;
        if (before != null && Arrays.compare(bundle, from, from + EntryScan.TIME, before, 0, before.length) < 0) {
            broken(Damage.OUT_OF_ORDER, i, Evidence.NEIGHBOURS, "it is dated before the entry in front");
            return;
        }
        result.lastTime = Arrays.copyOfRange(bundle, from, from + EntryScan.TIME);
        if (result.firstTime == null) {
            result.firstTime = result.lastTime;
        }
    }

    private void commitment(int i, int from) {
        if (from < 0) {
            personal.unexpected(first + i);
        } else if (personal.holds(first + i, bundle, from, digest)) {
            result.named++;
        } else {
            result.erased.add(first + i);
        }
    }

    private void broken(Damage damage, int i, Evidence evidence, String what) {
        result.broken = new Finding(damage, first + i, evidence, "Entry " + (first + i) + ": " + what + ".");
    }

    /** The time as text. */
    static String text(byte[] time) {
        return new String(time, StandardCharsets.US_ASCII);
    }
}
