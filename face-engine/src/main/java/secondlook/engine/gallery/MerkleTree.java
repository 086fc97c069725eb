package secondlook.engine.gallery;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The tree of RFC 9162 (SHA-256, leaf prefix 0, node prefix 1) over the slots of a gallery. Hashes of whole subtrees of
 * {@value #BLOCK} leaves and more are kept, a quarter of a byte a slot; leaves are asked for when needed. An append
 * hashes at most one block and one path, whatever the size. Written by one thread at a time.
 */
final class MerkleTree {

    static final int BLOCK = 256;
    static final int HASH = 32;

    /** Gives the leaf of a slot as it stood after a number of removals. */
    interface Leaves {

        byte[] leaf(int slot, int removals);
    }

    private final Leaves leaves;
    /** Level 0: subtrees of one block; level n: of 2^n blocks. */
    private final List<byte[][]> levels = new ArrayList<>();
    private int blocks;

    MerkleTree(Leaves leaves) {
        this.leaves = leaves;
    }

    static byte[] emptyRoot() {
        return Digests.sha256().digest();
    }

    /** The leaf of an enrolment: over its number (8 bytes, big endian) and the SHA-256 of its template's bytes. */
    static byte[] leaf(long enrolmentId, byte[] template) {
        return leafOf(enrolmentId, Digests.sha256().digest(template));
    }

    /** The same from the hash alone. */
    static byte[] leafOf(long enrolmentId, byte[] templateSha256) {
        MessageDigest digest = Digests.sha256();
        digest.update((byte) 0);
        digest.update(Digests.bytes(enrolmentId));
        return digest.digest(templateSha256);
    }

    /**
     * The leaf that stands for a removed enrolment: over its number, its former leaf and the ordinal of the removal
     * (8 bytes, big endian). 48 bytes of data where an enrolment has 40, so that one is never taken for the other.
     */
    static byte[] tombstone(long enrolmentId, byte[] formerLeaf, long ordinal) {
        MessageDigest digest = Digests.sha256();
        digest.update((byte) 0);
        digest.update(Digests.bytes(enrolmentId));
        digest.update(formerLeaf);
        return digest.digest(Digests.bytes(ordinal));
    }

    private static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = Digests.sha256();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    /** Keeps the hashes of the blocks that are full now. */
    void grow(int slots, int removals) {
        int from = blocks;
        blocks = slots / BLOCK;
        byte[][] hashes = level(0, blocks);
        IntStream added = IntStream.range(from, blocks);
        (blocks - from > 1 ? added.parallel() : added)
                .forEach(block -> hashes[block] = hash(block * BLOCK, BLOCK, removals, any -> true));
        for (int level = 1, below = from, end = blocks; (end /= 2) > 0; level++) {
            below /= 2;
            for (int i = below; i < end; i++) {
                join(level, i, end);
            }
        }
    }

    /** Takes over that the leaf of a slot has changed. */
    void changed(int slot, int removals) {
        int block = slot / BLOCK;
        if (block >= blocks) {
            return;
        }
        levels.get(0)[block] = hash(block * BLOCK, BLOCK, removals, any -> true);
        for (int level = 1, i = block / 2, end = blocks / 2; i < end; level++, i /= 2, end /= 2) {
            join(level, i, end);
        }
    }

    private void join(int level, int i, int end) {
        byte[][] lower = levels.get(level - 1);
        level(level, end)[i] = node(lower[2 * i], lower[2 * i + 1]);
    }

    private byte[][] level(int number, int size) {
        if (number == levels.size()) {
            levels.add(new byte[Math.max(size, 4)][]);
        } else if (levels.get(number).length < size) {
            levels.set(number, Arrays.copyOf(levels.get(number), Math.max(size, levels.get(number).length * 2)));
        }
        return levels.get(number);
    }

    /**
     * The root over the first slots as they stood after a number of removals.
     *
     * @param stale says of a block whether it has changed since, so that what is kept of it cannot be used
     */
    byte[] root(int slots, int removals, IntPredicate stale) {
        return slots == 0 ? emptyRoot() : hash(0, slots, removals, stale);
    }

    private byte[] hash(int from, int size, int removals, IntPredicate stale) {
        if (size == 1) {
            return leaves.leaf(from, removals);
        }
        int first = from / BLOCK;
        int count = size / BLOCK;
        if (count > 0 && Integer.bitCount(size) == 1 && first + count <= blocks
                && IntStream.range(first, first + count).noneMatch(stale)) {
            return levels.get(Integer.numberOfTrailingZeros(count))[first / count];
        }
        int left = Integer.highestOneBit(size - 1);
        return node(hash(from, left, removals, stale), hash(from + left, size - left, removals, stale));
    }
}
