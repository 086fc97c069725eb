package secondlook.trail;

import java.util.ArrayList;
import java.util.List;

/** The complete subtrees of a growing tree in memory: about 64 bytes an entry. */
public final class Levels implements Nodes {

    private final List<List<byte[]>> levels = new ArrayList<>();

    public Levels() {
        levels.add(new ArrayList<>());
    }

    /** Adds the next leaf and every subtree that it completes. */
    public void add(byte[] leafHash) {
        byte[] hash = leafHash;
        for (int level = 0; ; level++) {
            if (level == levels.size()) {
                levels.add(new ArrayList<>());
            }
            List<byte[]> row = levels.get(level);
            row.add(hash);
            if (row.size() % 2 == 1) {
                return;
            }
            hash = Hashes.node(row.get(row.size() - 2), hash);
        }
    }

    public long size() {
        return levels.get(0).size();
    }

    @Override
    public byte[] at(int level, long index) {
        return levels.get(level).get(Math.toIntExact(index));
    }
}
