package secondlook.trail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Names the damage of a whole log from what the walk saw. The nearest evidence is taken: an entry's own form, its
 * neighbours, the kept hashes; only when all of these agree with each other is it the signatures that contradict them.
 */
final class Diagnosis {

    private final Bundle bundle;
    private final Statements statements;
    private final WholeLog log;
    private final List<Finding> findings;
    private final long size;
    private final boolean fits;
    /** The tile of level 0 that was read last. */
    private long tileIndex = -1;
    private byte[] tile;

    Diagnosis(Bundle bundle, Statements statements, WholeLog log, List<Finding> findings) {
        this.bundle = bundle;
        this.statements = statements;
        this.log = log;
        this.findings = findings;
        this.size = statements.newest().size();
        this.fits = log.through() && log.reached().stream().anyMatch(at -> at.size() == size
                && Arrays.equals(at.root(), statements.newest().checkpoint().root()));
    }

    void run() throws IOException {
        List<Finding> damages = new ArrayList<>();
        if (log.differs() != 0) {
            damages.add(fits ? tile(log.differs()) : differs(log.differs()));
        }
        if (log.misplaced() != null) {
            damages.add(misplaced(log.misplaced().misplaced, log.misplaced().misplacedAs));
        }
        if (log.stop() != null) {
            damages.add(log.stop());
        }
        if (damages.isEmpty()) {
            retirements(damages);
            levels(damages);
        }
        damages.sort(Comparator.comparingLong(Finding::entry));
        List<Finding> found = new ArrayList<>(damages.subList(0, Math.min(1, damages.size())));
        if (log.personal() != null) {
            found.add(log.personal());
        }
        if (damages.isEmpty() || fits || log.differs() == 0 && damages.get(0).damage() == Damage.CUT_OFF) {
            new Histories(statements, log, found).run();
        }
        found.sort(Comparator.comparingLong(Finding::entry));
        findings.addAll(found);
        statements.findRollBack();
    }

    private static Finding tile(long entry) {
        return new Finding(Damage.TILE, entry, Evidence.TREE, "The hash kept beside entry " + entry
                + " was changed or is missing; the entries themselves are as signed.");
    }

    /** The number of an entry is not the one due at its place. */
    private Finding misplaced(long due, long number) throws IOException {
        long index = (due - 1) / Tiles.WIDTH;
        List<Long> after = numbers(index);
        after = new ArrayList<>(after.subList((int) Math.min(after.size(), (due - 1) % Tiles.WIDTH + 1),
                after.size()));
        after.addAll(numbers(index + 1));
        if (number < due || after.contains(number)) {
            return new Finding(Damage.INSERTED, due, Evidence.NEIGHBOURS, "At the place of entry " + due
                    + " stands a second entry " + number + ".");
        }
        if (after.contains(due)) {
            return new Finding(Damage.OUT_OF_ORDER, due, Evidence.NEIGHBOURS, "At the place of entry " + due
                    + " stands entry " + number + "; entry " + due + " follows later.");
        }
        return new Finding(Damage.MISSING, due, Evidence.NEIGHBOURS, "Entry " + due + " is not there: entry " + number
                + " stands at its place.");
    }

    private List<Long> numbers(long index) throws IOException {
        return entries(index).stream().map(Diagnosis::number).toList();
    }

    private static long number(byte[] entry) {
        try {
            return new EntryScan(entry, 0, entry.length).seq;
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }

    private List<byte[]> entries(long index) throws IOException {
        byte[] bytes = bundle.read(bundle.bundle(index));
        try {
            return bytes == null ? List.of() : EntryBundle.read(bytes);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** An entry's hash is not the kept one: was it changed, or pushed here with a new number? */
    private Finding differs(long due) throws IOException {
        byte[] here = entry(due);
        byte[] next = entry(due + 1);
        byte[] kept = kept(due);
        byte[] keptNext = kept(due + 1);
        if (next != null && number(next) == due) {
            return new Finding(Damage.INSERTED, due, Evidence.NEIGHBOURS, "Two entries have the number " + due
                    + "; the first of them is not the one whose hash is kept.");
        }
        boolean nextBelongsHere = next != null && number(next) > 0
                && Arrays.equals(Hashes.leaf(EntryScan.renumbered(next, due)), kept);
        boolean hereBelongsNext = keptNext != null
                && Arrays.equals(Hashes.leaf(EntryScan.renumbered(here, due + 1)), keptNext);
        if (nextBelongsHere && hereBelongsNext) {
            return new Finding(Damage.OUT_OF_ORDER, due, Evidence.TREE, "Entries " + due + " and " + (due + 1)
                    + " were exchanged and given each other's number.");
        }
        if (nextBelongsHere) {
            return new Finding(Damage.INSERTED, due, Evidence.TREE, "Entry " + due
                    + " was put in and those after it were given new numbers.");
        }
        if (hereBelongsNext) {
            return new Finding(Damage.MISSING, due, Evidence.TREE, "Entry " + due
                    + " was taken out and those after it were given new numbers.");
        }
        return new Finding(Damage.CHANGED, due, Evidence.TREE, "Entry " + due
                + " is not the one whose hash the tree keeps.");
    }

    private byte[] entry(long number) throws IOException {
        List<byte[]> all = entries((number - 1) / Tiles.WIDTH);
        int place = (int) ((number - 1) % Tiles.WIDTH);
        return place < all.size() && all.get(place).length > 0 ? all.get(place) : null;
    }

    private byte[] kept(long number) throws IOException {
        if (number > size) {
            return null;
        }
        long index = (number - 1) / Tiles.WIDTH;
        if (index != tileIndex) {
            tile = bundle.read(Tiles.path(0, index, log.width(index)));
            tileIndex = index;
        }
        int place = (int) ((number - 1) % Tiles.WIDTH);
        return tile == null || tile.length < (place + 1) * Hashes.LENGTH ? null : Tiles.hash(tile, place);
    }

    /** Each signed statement of retirement must be of the hashes that are still kept. */
    private void retirements(List<Finding> damages) throws IOException {
        for (Retirement statement : statements.retirements()) {
            if (statement.last() > size) {
                continue;
            }
            byte[] leaves = new byte[Math.toIntExact(statement.last() - statement.first() + 1) * Hashes.LENGTH];
            boolean whole = true;
            for (long n = statement.first(); whole && n <= statement.last(); n++) {
                byte[] hash = kept(n);
                whole = hash != null;
                if (whole) {
                    System.arraycopy(hash, 0, leaves, (int) (n - statement.first()) * Hashes.LENGTH, Hashes.LENGTH);
                }
            }
            if (!whole || !Arrays.equals(statement.leaves(), Range.root(leaves, 0, leaves.length / Hashes.LENGTH,
                    Hashes.sha256()))) {
                damages.add(new Finding(Damage.CHANGED, statement.first(), Evidence.SIGNATURE, "The hashes kept of the"
                        + " retired entries " + statement.first() + " to " + statement.last()
                        + " are not those that were signed when they were retired."));
            }
        }
    }

    /** The higher tiles must hold the roots of those below. */
    private void levels(List<Finding> damages) throws IOException {
        List<byte[]> below = log.keptRoots();
        long span = Tiles.WIDTH;
        long bad = log.tileMissing();
        for (int level = 1; bad == 0 && !below.isEmpty(); level++, span *= Tiles.WIDTH) {
            List<byte[]> above = new ArrayList<>();
            for (int from = 0; from < below.size() && bad == 0; from += Tiles.WIDTH) {
                List<byte[]> due = below.subList(from, Math.min(from + Tiles.WIDTH, below.size()));
                byte[] hashes = joined(due);
                byte[] tile = bundle.read(Tiles.path(level, from / Tiles.WIDTH, due.size()));
                int first = tile == null ? 0 : Arrays.mismatch(hashes, tile);
                bad = first < 0 ? 0 : (from + Math.min(first / Hashes.LENGTH, due.size() - 1)) * span + 1;
                if (due.size() == Tiles.WIDTH) {
                    above.add(Range.root(hashes, 0, Tiles.WIDTH, Hashes.sha256()));
                }
            }
            below = above;
        }
        if (bad != 0 && fits) {
            damages.add(tile(bad));
        } else if (bad != 0 && log.tileMissing() == 0) {
            damages.add(new Finding(Damage.CHANGED, bad, Evidence.TREE, "Entry " + bad
                    + " or one of those below the same hash is not the one whose hash the tree keeps."));
        }
    }

    private static byte[] joined(List<byte[]> hashes) {
        byte[] all = new byte[hashes.size() * Hashes.LENGTH];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i), 0, all, i * Hashes.LENGTH, Hashes.LENGTH);
        }
        return all;
    }
}
