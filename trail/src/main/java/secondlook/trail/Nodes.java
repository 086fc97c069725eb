package secondlook.trail;

/** Where a tree's complete subtrees come from: the levels in memory, or stored tiles. */
@FunctionalInterface
public interface Nodes {

    /**
     * The hash of a complete subtree.
     *
     * @param level height of the subtree, 0 for a leaf: it holds 2 to the power of level entries
     * @param index number of the subtree on its level, from 0
     * @return 32 bytes
     */
    byte[] at(int level, long index);
}
