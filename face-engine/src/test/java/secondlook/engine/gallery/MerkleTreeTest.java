package secondlook.engine.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The kept tree against the definition of RFC 9162, section 2.1.1, written down as it stands there. */
class MerkleTreeTest {

    private final List<byte[]> leaves = new ArrayList<>();

    private static byte[] sha256(byte[]... parts) {
        var digest = Digests.sha256();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static byte[] definition(List<byte[]> leaves) {
        int n = leaves.size();
        if (n == 0) {
            return sha256();
        }
        if (n == 1) {
            return leaves.get(0);
        }
        int k = Integer.highestOneBit(n - 1);
        return sha256(new byte[] {1}, definition(leaves.subList(0, k)), definition(leaves.subList(k, n)));
    }

    @Test
    void rootOfEverySizeIsThatOfTheDefinition() {
        MerkleTree tree = new MerkleTree((slot, removals) -> leaves.get(slot));
        for (int size = 0; size <= 3_000; size += size % 256 > 250 || size % 256 < 4 ? 1 : 61) {
            while (leaves.size() < size) {
                leaves.add(sha256(new byte[] {0}, Digests.bytes(leaves.size())));
            }
            tree.grow(size, 0);
            assertThat(tree.root(size, 0, any -> false)).as("size " + size).isEqualTo(definition(leaves));
        }
    }

    @Test
    void changedLeafAndEarlierStatesGiveTheRootOfTheDefinition() {
        for (int i = 0; i < 2_500; i++) {
            leaves.add(sha256(new byte[] {0}, Digests.bytes(i)));
        }
        List<byte[]> before = List.copyOf(leaves);
        boolean[] old = new boolean[1];
        MerkleTree tree = new MerkleTree((slot, removals) -> old[0] ? before.get(slot) : leaves.get(slot));
        tree.grow(2_500, 0);
        for (int slot : new int[] {0, 255, 256, 1_000, 2_303, 2_304, 2_499}) {
            leaves.set(slot, MerkleTree.tombstone(slot, leaves.get(slot), slot));
            tree.changed(slot, 1);
            assertThat(tree.root(2_500, 1, any -> false)).isEqualTo(definition(leaves));
        }
        old[0] = true;
        assertThat(tree.root(2_000, 0, block -> List.of(0, 1, 3, 8, 9).contains(block)))
                .isEqualTo(definition(before.subList(0, 2_000)));
    }

    @Test
    void leafAndTombstoneAreHashedAsDocumented() {
        byte[] template = {1, 2, 3};
        byte[] number = ByteBuffer.allocate(8).putLong(42).array();
        byte[] leaf = sha256(new byte[] {0}, number, sha256(template));
        assertThat(MerkleTree.leaf(42, template)).isEqualTo(leaf);
        assertThat(MerkleTree.tombstone(42, leaf, 7))
                .isEqualTo(sha256(new byte[] {0}, number, leaf, ByteBuffer.allocate(8).putLong(7).array()));
        assertThat(Arrays.equals(MerkleTree.tombstone(42, leaf, 8), MerkleTree.tombstone(42, leaf, 7))).isFalse();
    }
}
