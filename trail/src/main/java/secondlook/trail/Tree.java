package secondlook.trail;

import java.util.ArrayList;
import java.util.List;

/** Roots and proofs of a tree of RFC 9162 section 2.1, made from its complete subtrees alone. */
public final class Tree {

    private final Nodes nodes;

    public Tree(Nodes nodes) {
        this.nodes = nodes;
    }

    /** The root over the first {@code size} entries, 32 bytes. */
    public byte[] root(long size) {
        if (size < 0) {
            throw new IllegalArgumentException("No tree has " + size + " entries");
        }
        return size == 0 ? Hashes.empty() : range(0, size);
    }

    /**
     * The proof that an entry is in the tree of a size, section 2.1.3.1.
     *
     * @param index the entry's number from 0, below size
     * @return at most 64 hashes, from the leaf upward
     */
    public List<byte[]> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("Entry " + index + " is not in a tree of " + size);
        }
        List<byte[]> proof = new ArrayList<>();
        include(index, 0, size, proof);
        return proof;
    }

    private void include(long index, long from, long to, List<byte[]> proof) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            include(index, from, middle, proof);
            proof.add(range(middle, to));
        } else {
            include(index, middle, to, proof);
            proof.add(range(from, middle));
        }
    }

    /**
     * The proof that the tree of one size begins with all entries of that of a smaller one, section 2.1.4.1.
     *
     * @param from at least 1 and at most {@code to}; the same size gives an empty proof
     */
    public List<byte[]> consistency(long from, long to) {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("No proof leads from " + from + " to " + to + " entries");
        }
        List<byte[]> proof = new ArrayList<>();
        if (from < to) {
            extend(from, new long[] {0, to}, true, proof);
        }
        return proof;
    }

    private void extend(long old, long[] within, boolean whole, List<byte[]> proof) {
        long from = within[0];
        long to = within[1];
        if (old == to) {
            if (!whole) {
                proof.add(range(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (old <= middle) {
            extend(old, new long[] {from, middle}, whole, proof);
            proof.add(range(middle, to));
        } else {
            extend(old, new long[] {middle, to}, false, proof);
            proof.add(range(from, middle));
        }
    }

    private byte[] range(long from, long to) {
        long size = to - from;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return nodes.at(level, from >> level);
        }
        long middle = from + split(size);
        return Hashes.node(range(from, middle), range(middle, to));
    }

    /** The largest power of two below a size of 2 or more. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
