package secondlook.trail;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/** The root of a tree whose leaves stream past tile by tile; keeps one hash for each power of two. */
final class GrowingRoot {

    private final List<byte[]> heights = new ArrayList<>();
    private final MessageDigest digest = Hashes.sha256();

    /** Takes the root of the next full tile. */
    void add(byte[] tileRoot) {
        byte[] hash = tileRoot;
        int height = 0;
        while (height < heights.size() && heights.get(height) != null) {
            digest.update((byte) 1);
            digest.update(heights.get(height));
            hash = digest.digest(hash);
            heights.set(height++, null);
        }
        if (height == heights.size()) {
            heights.add(hash);
        } else {
            heights.set(height, hash);
        }
    }

    /** The root with the first leaves of the tile that comes next, 0 to 256 of them. */
    byte[] root(byte[] leaves, int count) {
        byte[] root = count == 0 ? null : Range.root(leaves, 0, count, digest);
        for (byte[] left : heights) {
            if (left != null) {
                root = root == null ? left : Hashes.node(left, root);
            }
        }
        return root == null ? Hashes.empty() : root;
    }
}
