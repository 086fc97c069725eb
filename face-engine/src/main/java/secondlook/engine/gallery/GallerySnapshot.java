package secondlook.engine.gallery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import secondlook.engine.face.FaceTemplate;
import secondlook.engine.gallery.file.HeapRecords;
import secondlook.engine.gallery.file.Layout;
import secondlook.engine.gallery.scan.Kernels;
import secondlook.engine.gallery.scan.ScanKernel;

/**
 * The gallery as it stood at one moment: a search can name exactly what it was run against.
 *
 * <p>Life cycle: given by a {@link GalleryStore} or made in memory by {@link #of}; never changed. Snapshots of one
 * store share their codes: a snapshot is a number of slots and a number of removals ({@link #point}). What was removed
 * after it is erased from it too, and only named as removed. Searching is exact: the same list, in the same order, as
 * comparing every template with the probe. Safe for any number of threads, without locks.
 */
public final class GallerySnapshot {

    public static final int SHORTEST_LIST = 1;
    public static final int LONGEST_LIST = 50;

    private final Content content;
    private final SnapshotPoint point;
    private final String id;
    private final SharedScans sharedScans = new SharedScans(CascadeSearch.SHARED,
            wanted -> scan(wanted, Kernels.fastest()));

    GallerySnapshot(Content content, SnapshotPoint point, byte[] root) {
        this.content = content;
        this.point = point;
        this.id = Digests.hex(root);
    }

    /** A gallery held in memory alone, its slots in number order. Refuses two templates under one number. */
    public static GallerySnapshot of(Collection<Enrolled> enrolled) {
        List<Enrolled> sorted = new ArrayList<>(enrolled);
        sorted.sort(Comparator.comparingLong(Enrolled::enrolmentId));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).enrolmentId() == sorted.get(i).enrolmentId()) {
                throw new IllegalArgumentException("Enrolment " + sorted.get(i).enrolmentId() + " is given twice");
            }
        }
        Content content = new Content();
        for (int segment = 0; segment < Layout.segments(sorted.size()); segment++) {
            int first = Layout.first(segment);
            content.add(records(sorted.subList(first,
                    Math.min(sorted.size(), first + Layout.capacity(segment)))));
        }
        double[] scratch = new double[FaceTemplate.LENGTH];
        for (int slot = 0; slot < sorted.size(); slot++) {
            Chunk chunk = content.chunk(slot);
            chunk.codes().put(slot - chunk.first(), sorted.get(slot).template().values(), scratch);
            content.index.add(sorted.get(slot).enrolmentId(), slot);
        }
        content.tree.grow(sorted.size(), 0);
        SnapshotPoint point = new SnapshotPoint(sorted.size(), 0);
        return new GallerySnapshot(content, point, content.rootAt(point));
    }

    private static HeapRecords records(List<Enrolled> part) {
        HeapRecords records = new HeapRecords(part.size());
        for (int i = 0; i < part.size(); i++) {
            Enrolled one = part.get(i);
            records.put(i, one.enrolmentId(), MerkleTree.leaf(one.enrolmentId(), one.template().toBytes()),
                    one.template().values());
        }
        return records;
    }

    /**
     * Hex root of the tree of RFC 9162 over the slots in order of enrolment, each leaf over enrolment number (8 bytes,
     * big endian) and SHA-256 of the template's bytes; a removed one's leaf is over its number, its former leaf and
     * the ordinal of its removal. Every change makes another root, and old roots can be recomputed.
     */
    public String id() {
        return id;
    }

    /** Enrolments in force at this snapshot, also those removed since. */
    public int size() {
        return (int) (point.slots() - point.removals());
    }

    /** Which moment of its gallery this is: {@link GalleryStore#at} gives the snapshot again. */
    public SnapshotPoint point() {
        return point;
    }

    /** Whether an enrolment was in force at this snapshot. */
    public boolean holds(long enrolmentId) {
        int slot = content.index.find(enrolmentId);
        return slot != SlotIndex.NONE && slot < point.slots()
                && content.removals.inForce(slot, (int) point.removals());
    }

    /**
     * The best {@code k} enrolments (all, when there are fewer), by score descending and then number ascending. Probes
     * that arrive while another is searched wait for it and share the next scan.
     */
    public SearchResult search(FaceTemplate probe, int k) {
        return sharedScans.search(wanted(probe, k));
    }

    /** The same for several probes that share their scans; results in the order of the probes. */
    public List<SearchResult> searchAll(List<FaceTemplate> probes, int k) {
        return searchAll(probes, k, Kernels.fastest());
    }

    /** With a kernel of one's choice, for tests and benchmarks. */
    public List<SearchResult> searchAll(List<FaceTemplate> probes, int k, ScanKernel kernel) {
        List<SearchResult> results = new ArrayList<>(probes.size());
        for (int from = 0; from < probes.size(); from += CascadeSearch.SHARED) {
            List<FaceTemplate> part = probes.subList(from, Math.min(probes.size(), from + CascadeSearch.SHARED));
            results.addAll(scan(part.stream().map(probe -> wanted(probe, k)).toList(), kernel));
        }
        return results;
    }

    private static Wanted wanted(FaceTemplate probe, int k) {
        if (k < SHORTEST_LIST || k > LONGEST_LIST) {
            throw new IllegalArgumentException(
                    "A candidate list has " + SHORTEST_LIST + " to " + LONGEST_LIST + " places, not " + k);
        }
        return new Wanted(probe, k);
    }

    private List<SearchResult> scan(List<Wanted> wanted, ScanKernel kernel) {
        try (InFlight.Ticket ticket = content.inFlight.enter()) {
            Content.Hidden hidden = content.hidden();
            int searched = size() - removedUntil(hidden.removals());
            List<CascadeSearch.Found> found = new CascadeSearch(content, (int) point.slots(), kernel)
                    .run(wanted, hidden.slots());
            List<SearchResult> results = new ArrayList<>(wanted.size());
            for (int i = 0; i < wanted.size(); i++) {
                results.add(result(found.get(i), wanted.get(i).k(), searched));
            }
            return results;
        }
    }

    private SearchResult result(CascadeSearch.Found found, int k, int searched) {
        List<Scored> best = found.best();
        double last = best.isEmpty() ? ExactnessCertificate.NONE : best.get(best.size() - 1).score();
        return new SearchResult(best, new ExactnessCertificate(id, searched, k, last, found.rescored(),
                found.largestExcluded()));
    }

    /** How many enrolments of this snapshot were removed after it, counting removals up to this number. */
    private int removedUntil(int removals) {
        int then = (int) point.removals();
        return removals <= then ? 0 : (int) content.removals.between(then, removals).stream()
                .filter(slot -> slot < point.slots()).count();
    }
}
