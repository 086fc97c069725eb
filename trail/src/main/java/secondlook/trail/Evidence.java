package secondlook.trail;

/** The least that shows a damage, from what lies nearest to what is held farthest away. */
public enum Evidence {
    /** The entry alone, with its personal part. */
    ENTRY,
    /** The entries beside it. */
    NEIGHBOURS,
    /** The hashes of the tree. */
    TREE,
    /** What the log's key signed. */
    SIGNATURE,
    /** What a witness signed or somebody else kept. */
    WITNESS
}
