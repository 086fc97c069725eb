package secondlook.engine.gallery;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import secondlook.engine.face.FaceTemplate;
import secondlook.engine.gallery.file.Layout;
import secondlook.engine.gallery.file.SegmentFile;
import secondlook.engine.gallery.file.StoreFiles;
import secondlook.engine.gallery.scan.Codes;

/**
 * Fills a gallery from its files: every record is checked, against its checksums and its leaf, and coded; a removal
 * whose overwriting a crash interrupted is completed; the whole must make the acknowledged root.
 */
final class StoreLoader {

    private final StoreFiles files;
    private final Content content;

    StoreLoader(StoreFiles files, Content content) {
        this.files = files;
        this.content = content;
    }

    GallerySnapshot load() {
        int slots = files.slots();
        for (int slot : files.removedSlots()) {
            content.removals.add(slot);
        }
        int removed = content.removals.count();
        for (int i = 0; i < files.segments(); i++) {
            content.add(files.segment(i));
        }
        IntStream.range(0, (slots + Codes.BLOCK - 1) / Codes.BLOCK).parallel()
                .forEach(block -> block(block * Codes.BLOCK, Math.min(slots, (block + 1) * Codes.BLOCK)));
        for (int slot = 0; slot < slots; slot++) {
            content.index.add(content.id(slot), slot);
        }
        content.tree.grow(slots, removed);
        content.hide(removed, Set.of());
        SnapshotPoint point = new SnapshotPoint(slots, removed);
        byte[] root = content.rootAt(point);
        if (!Arrays.equals(root, files.root())) {
            throw files.rootDiffers();
        }
        completeRemovals(removed);
        return new GallerySnapshot(content, point, root);
    }

    private void block(int from, int to) {
        float[] values = new float[FaceTemplate.LENGTH];
        double[] scratch = new double[FaceTemplate.LENGTH];
        for (int slot = from; slot < to; slot++) {
            SegmentFile file = files.segment(Layout.segmentOf(slot));
            int index = slot - Layout.first(Layout.segmentOf(slot));
            file.checkIdentity(index);
            if (content.removals.inForce(slot, content.removals.count())) {
                file.checkFloats(index);
                file.floats(index, values);
                byte[] bytes = new byte[FaceTemplate.BYTES];
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
                if (!Arrays.equals(MerkleTree.leaf(file.id(index), bytes), file.leaf(index))) {
                    throw file.damaged(index, "its values are not those of its leaf");
                }
                content.chunk(slot).codes().put(index, values, scratch);
            }
        }
    }

    private void completeRemovals(int removed) {
        for (int slot : content.removals.between(0, removed)) {
            SegmentFile file = files.segment(Layout.segmentOf(slot));
            int index = slot - Layout.first(Layout.segmentOf(slot));
            if (!file.isErased(index)) {
                file.erase(index);
                file.force();
            }
        }
    }
}
