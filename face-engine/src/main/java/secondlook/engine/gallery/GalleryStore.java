package secondlook.engine.gallery;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import secondlook.engine.face.FaceTemplate;
import secondlook.engine.gallery.file.Layout;
import secondlook.engine.gallery.file.RecordCipher;
import secondlook.engine.gallery.file.SegmentFile;
import secondlook.engine.gallery.file.StoreFiles;

/**
 * The gallery on disk and in memory: an append log of templates with removals. The files hold the templates, memory
 * holds their codes, made anew at every start.
 *
 * <p>Life cycle: {@link #open}, {@link #append} and {@link #remove} one at a time while any number of searches run on
 * any snapshot, {@link #close}. What a call acknowledged by returning is on disk, whatever happens to the process
 * afterwards. After a failed write the store refuses further changes until it is opened again; searches go on.
 */
public final class GalleryStore implements AutoCloseable {

    private final StoreFiles files;
    private final Content content = new Content();
    private volatile GallerySnapshot current;
    private boolean failed;
    private boolean closed;

    private GalleryStore(StoreFiles files) {
        this.files = files;
    }

    /**
     * Opens the store of this folder or makes an empty one; checks every record and codes it.
     *
     * @param keyOrNull AES key of 256 bits under which the templates lie on disk, or null for plain files
     * @throws secondlook.engine.gallery.file.DamagedGallery when a file does not hold what was acknowledged
     * @throws IllegalArgumentException for another template version or another key than the store was made with
     */
    public static GalleryStore open(Path folder, String templateVersion, SecretKey keyOrNull) {
        StoreFiles files = StoreFiles.open(folder, templateVersion, new RecordCipher(keyOrNull),
                MerkleTree.emptyRoot());
        try {
            GalleryStore store = new GalleryStore(files);
            store.current = new StoreLoader(files, store.content).load();
            return store;
        } catch (RuntimeException e) {
            files.close();
            throw e;
        }
    }

    /** The gallery as it is now. */
    public GallerySnapshot current() {
        return current;
    }

    /** The gallery as it stood at an earlier moment; what was removed since is not seen by its searches. */
    public GallerySnapshot at(SnapshotPoint point) {
        SnapshotPoint now = current.point();
        if (point.slots() > now.slots() || point.removals() > now.removals()) {
            throw new IllegalArgumentException("The gallery has never been at " + point + "; it is at " + now);
        }
        synchronized (this) {
            return new GallerySnapshot(content, point, content.rootAt(point));
        }
    }

    /** The enrolments of that moment that have been removed since, in order of removal. */
    public List<Long> removedSince(SnapshotPoint point) {
        int now = (int) current.point().removals();
        return content.removals.between((int) point.removals(), now).stream()
                .filter(slot -> slot < point.slots()).map(content::id).toList();
    }

    /**
     * Adds enrolments, in this order; on disk when it returns.
     *
     * @throws IllegalArgumentException for a number that is given twice, is in the gallery or was removed from it;
     *                                  nothing is added then
     */
    public synchronized GallerySnapshot append(List<Enrolled> added) {
        usable();
        refuseKnown(added.stream().map(Enrolled::enrolmentId).toList());
        return place(added.parallelStream().map(one -> {
            byte[] template = one.template().toBytes();
            return new SegmentFile.Entry(one.enrolmentId(), MerkleTree.leaf(one.enrolmentId(), template), template);
        }).toList(), added);
    }

    /**
     * Adds places whose templates are gone, when a store is made anew: they must be removed, in the order they once
     * were, before the store is searched, and a store closed before that is damaged for whoever opens it.
     */
    public synchronized GallerySnapshot appendErased(List<ErasedPlace> places) {
        usable();
        refuseKnown(places.stream().map(ErasedPlace::enrolmentId).toList());
        return place(places.stream().map(one -> new SegmentFile.Entry(one.enrolmentId(),
                MerkleTree.leafOf(one.enrolmentId(), one.templateSha256()), new byte[FaceTemplate.BYTES])).toList(),
                List.of());
    }

    /** Writes the entries and codes the templates, one for each entry or none at all. */
    private GallerySnapshot place(List<SegmentFile.Entry> entries, List<Enrolled> templates) {
        if (entries.isEmpty()) {
            return current;
        }
        SnapshotPoint before = current.point();
        int from = (int) before.slots();
        int slots = Math.addExact(from, entries.size());
        failed = true;
        for (int segment = Layout.segmentOf(from); segment < Layout.segments(slots); segment++) {
            int first = Math.max(from, Layout.first(segment));
            int end = Math.min(slots, Layout.first(segment) + Layout.capacity(segment));
            write(segment, first, entries.subList(first - from, end - from));
            if (!templates.isEmpty()) {
                code(content.chunks()[segment], first, templates.subList(first - from, end - from));
            }
        }
        for (int i = 0; i < entries.size(); i++) {
            content.index.add(entries.get(i).id(), from + i);
        }
        content.tree.grow(slots, (int) before.removals());
        return commit(new SnapshotPoint(slots, before.removals()));
    }

    private void refuseKnown(List<Long> added) {
        Set<Long> given = new HashSet<>();
        for (long one : added) {
            if (!given.add(one)) {
                throw new IllegalArgumentException("Enrolment " + one + " is given twice");
            }
            if (content.index.find(one) != SlotIndex.NONE) {
                throw new IllegalArgumentException("Enrolment " + one
                        + (current.holds(one) ? " is in the gallery already"
                        : " was removed from the gallery; its number is not used again"));
            }
        }
    }

    private void write(int segment, int slot, List<SegmentFile.Entry> part) {
        SegmentFile file = files.segment(segment);
        if (segment == content.chunks().length) {
            content.add(file);
        }
        file.write(slot - Layout.first(segment), part);
        file.force();
    }

    private static void code(Chunk chunk, int slot, List<Enrolled> part) {
        int index = slot - chunk.first();
        IntStream.range(0, part.size()).parallel().forEach(i -> chunk.codes().put(index + i,
                part.get(i).template().values(), new double[FaceTemplate.LENGTH]));
    }

    /**
     * Takes enrolments out for good: their floats are overwritten on disk and their codes in memory, also as older
     * snapshots see them. Waits for the searches that run now, which still see them; later ones do not. Numbers the
     * gallery does not hold are ignored.
     */
    public synchronized GallerySnapshot remove(Collection<Long> enrolmentIds) {
        usable();
        GallerySnapshot before = current;
        Set<Integer> slots = enrolmentIds.stream().filter(before::holds).map(content.index::find)
                .collect(Collectors.toCollection(TreeSet::new));
        if (slots.isEmpty()) {
            return before;
        }
        int[] removed = slots.stream().mapToInt(Integer::intValue).toArray();
        failed = true;
        files.writeRemovals((int) before.point().removals(), removed,
                Arrays.stream(removed).mapToLong(content::id).toArray());
        for (int slot : removed) {
            content.removals.add(slot);
        }
        int count = content.removals.count();
        for (int slot : removed) {
            content.tree.changed(slot, count);
        }
        content.hide(count, slots);
        GallerySnapshot after = commit(new SnapshotPoint(before.point().slots(), count));
        failed = true;
        content.inFlight.await();
        erase(removed);
        content.hide(count, Set.of());
        failed = false;
        return after;
    }

    private void erase(int[] slots) {
        Set<SegmentFile> touched = new HashSet<>();
        for (int slot : slots) {
            Chunk chunk = content.chunk(slot);
            chunk.codes().clear(slot - chunk.first());
            SegmentFile file = files.segment(Layout.segmentOf(slot));
            file.erase(slot - chunk.first());
            touched.add(file);
        }
        touched.forEach(SegmentFile::force);
    }

    /** Whether nothing of an enrolment's codes is left in memory: the proof a removal can give of itself. */
    public boolean erasedFromMemory(long enrolmentId) {
        int slot = content.index.find(enrolmentId);
        if (slot == SlotIndex.NONE) {
            return true;
        }
        Chunk chunk = content.chunk(slot);
        return chunk.codes().isClear(slot - chunk.first());
    }

    /** Whether nothing of an enrolment's template is left in the files, read again from them. */
    public synchronized boolean erasedFromDisk(long enrolmentId) {
        int slot = content.index.find(enrolmentId);
        return slot == SlotIndex.NONE || files.segment(Layout.segmentOf(slot))
                .isErased(slot - Layout.first(Layout.segmentOf(slot)));
    }

    private GallerySnapshot commit(SnapshotPoint point) {
        byte[] root = content.rootAt(point);
        files.commit((int) point.slots(), (int) point.removals(), root);
        current = new GallerySnapshot(content, point, root);
        failed = false;
        return current;
    }

    private void usable() {
        if (closed) {
            throw new IllegalStateException("The gallery store is closed");
        }
        if (failed) {
            throw new IllegalStateException("A write to the gallery store failed; open it again");
        }
    }

    /** Frees the files; snapshots can still be searched. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            files.close();
        }
    }
}
