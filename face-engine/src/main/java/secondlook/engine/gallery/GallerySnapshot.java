package secondlook.engine.gallery;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import secondlook.engine.face.FaceTemplate;

/**
 * The gallery as it stood at one moment: immutable, so that a search can name exactly what it was run against.
 *
 * <p>Life cycle: made from the enrolments in force, replaced by {@link #with} and {@link #without}, never changed.
 * Searching is exact: every template is compared with the probe. Safe for any number of threads.
 */
public final class GallerySnapshot {

    public static final int SHORTEST_LIST = 1;
    public static final int LONGEST_LIST = 50;

    private final List<Enrolled> enrolled;
    private final long[] ids;
    private final float[] values;
    private final String id;

    private GallerySnapshot(List<Enrolled> inIdOrder) {
        this.enrolled = List.copyOf(inIdOrder);
        this.ids = enrolled.stream().mapToLong(Enrolled::enrolmentId).toArray();
        this.values = new float[Math.multiplyExact(ids.length, FaceTemplate.LENGTH)];
        MessageDigest digest = Digests.sha256();
        for (int i = 0; i < ids.length; i++) {
            FaceTemplate template = enrolled.get(i).template();
            template.copyTo(values, i * FaceTemplate.LENGTH);
            Digests.update(digest, ids[i], template);
        }
        this.id = Digests.hex(digest.digest());
    }

    /** Refuses two templates under one enrolment number. */
    public static GallerySnapshot of(Collection<Enrolled> enrolled) {
        List<Enrolled> sorted = new ArrayList<>(enrolled);
        sorted.sort(Comparator.comparingLong(Enrolled::enrolmentId));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).enrolmentId() == sorted.get(i).enrolmentId()) {
                throw new IllegalArgumentException("Enrolment " + sorted.get(i).enrolmentId() + " is given twice");
            }
        }
        return new GallerySnapshot(sorted);
    }

    /**
     * Hex SHA-256 over enrolment number (8 bytes, big endian) and SHA-256 of the template's bytes, in number order:
     * the same content gives the same id on every machine.
     */
    public String id() {
        return id;
    }

    public int size() {
        return ids.length;
    }

    /** The best {@code k} enrolments (all, when there are fewer), by score descending and then number ascending. */
    public List<Scored> search(FaceTemplate probe, int k) {
        if (k < SHORTEST_LIST || k > LONGEST_LIST) {
            throw new IllegalArgumentException(
                    "A candidate list has " + SHORTEST_LIST + " to " + LONGEST_LIST + " places, not " + k);
        }
        float[] wanted = probe.values();
        IntStream blocks = IntStream.range(0, (ids.length + BestScores.BLOCK - 1) / BestScores.BLOCK);
        BestScores best = (ids.length > BestScores.BLOCK ? blocks.parallel() : blocks)
                .mapToObj(block -> scan(wanted, block, k))
                .reduce(BestScores::merge)
                .orElseGet(() -> new BestScores(k));
        return best.bestFirst();
    }

    private BestScores scan(float[] probe, int block, int k) {
        BestScores best = new BestScores(k);
        int end = Math.min(ids.length, (block + 1) * BestScores.BLOCK);
        for (int i = block * BestScores.BLOCK; i < end; i++) {
            best.offer(ids[i], DotProduct.of(probe, values, i * FaceTemplate.LENGTH));
        }
        return best;
    }

    /** A snapshot that also holds these; refuses an enrolment number the gallery already has. */
    public GallerySnapshot with(Collection<Enrolled> added) {
        List<Enrolled> all = new ArrayList<>(enrolled);
        all.addAll(added);
        return of(all);
    }

    /** A snapshot that no longer holds these; numbers it never held are ignored. */
    public GallerySnapshot without(Set<Long> removed) {
        return new GallerySnapshot(enrolled.stream().filter(e -> !removed.contains(e.enrolmentId())).toList());
    }

    /** Whether an enrolment is part of this snapshot. */
    public boolean holds(long enrolmentId) {
        return Arrays.binarySearch(ids, enrolmentId) >= 0;
    }
}
