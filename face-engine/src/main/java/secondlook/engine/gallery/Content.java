package secondlook.engine.gallery;

import java.util.Arrays;
import java.util.Set;
import secondlook.engine.gallery.file.Layout;
import secondlook.engine.gallery.file.Records;
import secondlook.engine.gallery.scan.Codes;

/**
 * What all snapshots of one gallery share: the chunks, only ever appended to, and the removals. One thread changes it;
 * searches read it without a lock, each up to the number of slots of its snapshot.
 */
final class Content {

    /** Slots that searches entering now must pass over although their codes are not cleared yet. */
    record Hidden(int removals, Set<Integer> slots) {
    }

    final Removals removals = new Removals();
    final InFlight inFlight = new InFlight();
    final SlotIndex index = new SlotIndex(this::id);
    final MerkleTree tree = new MerkleTree(this::leaf);
    private volatile Chunk[] chunks = new Chunk[0];
    private volatile Hidden hidden = new Hidden(0, Set.of());

    Chunk[] chunks() {
        return chunks;
    }

    Chunk chunk(int slot) {
        return chunks[Layout.segmentOf(slot)];
    }

    void add(Records records) {
        Chunk[] seen = chunks;
        Chunk[] more = Arrays.copyOf(seen, seen.length + 1);
        more[seen.length] = new Chunk(Layout.first(seen.length), new Codes(Layout.capacity(seen.length)), records);
        chunks = more;
    }

    long id(int slot) {
        Chunk chunk = chunk(slot);
        return chunk.records().id(slot - chunk.first());
    }

    private byte[] leaf(int slot, int removed) {
        Chunk chunk = chunk(slot);
        byte[] leaf = chunk.records().leaf(slot - chunk.first());
        return removals.inForce(slot, removed) ? leaf
                : MerkleTree.tombstone(id(slot), leaf, removals.ordinal(slot));
    }

    /** From now on searches pass over these and count this many removals. */
    void hide(int removed, Set<Integer> slots) {
        hidden = new Hidden(removed, slots);
    }

    Hidden hidden() {
        return hidden;
    }

    byte[] rootAt(SnapshotPoint point) {
        int slots = (int) point.slots();
        int then = (int) point.removals();
        boolean[] stale = new boolean[slots / MerkleTree.BLOCK + 1];
        for (int slot : removals.between(then, removals.count())) {
            if (slot < slots) {
                stale[slot / MerkleTree.BLOCK] = true;
            }
        }
        return tree.root(slots, then, block -> stale[block]);
    }
}
