package secondlook.audit;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import secondlook.trail.Hashes;
import secondlook.trail.Nodes;
import secondlook.trail.Tiles;
import secondlook.trail.Tree;

/**
 * The tree over the entries as the database holds it: full tiles as they were stored, the last one of each level out of
 * what is below it. Full tiles never change, so that their roots are remembered for as long as the server runs.
 */
final class TrailTree {

    private static final int KEPT = 64;

    /** A tile, or the root of a full one, or a node of the tree. */
    private record Place(int level, long index) {
    }

    private final Map<Place, byte[]> roots;
    private final Connection connection;
    private final long size;

    private TrailTree(Connection connection, long size, Map<Place, byte[]> roots) {
        this.connection = connection;
        this.size = size;
        this.roots = roots;
    }

    /** What is remembered between one look at the tree and the next. */
    static final class Memory {
        private final Map<Place, byte[]> roots = new ConcurrentHashMap<>();

        /** The tree over the first entries, which are all committed. */
        TrailTree of(Connection connection, long size) {
            return new TrailTree(connection, size, roots);
        }
    }

    Tree tree() {
        return new Tree(Tiles.nodes(this::tile));
    }

    /**
     * For many proofs one after the other: the tiles of the last ones stay in memory, half a megabyte at most, and the
     * last nodes out of them, so that the proofs of neighbours cost a few hashes each.
     */
    Tree remembering() {
        Map<Place, byte[]> tiles = last(KEPT);
        Map<Place, byte[]> nodes = last(KEPT * KEPT);
        Nodes reader = Tiles.nodes((level, index) -> kept(tiles, new Place(level, index), this::tile));
        return new Tree((level, index) -> kept(nodes, new Place(level, index), reader::at));
    }

    private static byte[] kept(Map<Place, byte[]> last, Place place, Tiles.Reader reader) {
        byte[] known = last.get(place);
        if (known == null) {
            known = reader.tile(place.level(), place.index());
            last.put(place, known);
        }
        return known;
    }

    private static Map<Place, byte[]> last(int most) {
        return new LinkedHashMap<>(most, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Place, byte[]> eldest) {
                return size() > most;
            }
        };
    }

    /** Stores the tiles that have become full; another server may have done so. */
    void store() throws SQLException {
        long full = size / Tiles.WIDTH;
        for (int level = 0; full > 0; level++) {
            for (long index = stored(level); index < full; index++) {
                insert(level, index, level == 0 ? leaves(index, Tiles.WIDTH) : above(level, index, Tiles.WIDTH));
            }
            full /= Tiles.WIDTH;
        }
    }

    private long stored(int level) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select max(tile_index) + 1 from audit_tile where tile_level = ?")) {
            query.setInt(1, level);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void insert(int level, long index, byte[] hashes) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into audit_tile (tile_level, tile_index,"
                + " hashes) values (?, ?, ?)")) {
            insert.setInt(1, level);
            insert.setLong(2, index);
            insert.setBytes(3, hashes);
            insert.executeUpdate();
        } catch (SQLException e) {
            if (read(level, index) == null) {
                throw e;
            }
        }
    }

    /** The bytes of a tile, full or partial. */
    byte[] tile(int level, long index) {
        long across = size >> Tiles.HEIGHT * level;
        int width = (int) Math.min(Tiles.WIDTH, across - index * Tiles.WIDTH);
        try {
            byte[] known = width == Tiles.WIDTH ? read(level, index) : null;
            if (known != null) {
                return known;
            }
            return level == 0 ? leaves(index, width) : above(level, index, width);
        } catch (SQLException e) {
            throw new IllegalStateException("The tree of the audit trail cannot be read", e);
        }
    }

    private byte[] read(int level, long index) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select hashes from audit_tile where tile_level = ? and tile_index = ?")) {
            query.setInt(1, level);
            query.setLong(2, index);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }

    private byte[] leaves(long index, int width) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select leaf_hash from audit_entry"
                + " where sequence_number > ? and sequence_number <= ? order by sequence_number")) {
            query.setLong(1, index * Tiles.WIDTH);
            query.setLong(2, index * Tiles.WIDTH + width);
            try (ResultSet row = query.executeQuery()) {
                ByteArrayOutputStream hashes = new ByteArrayOutputStream();
                while (row.next()) {
                    hashes.writeBytes(row.getBytes(1));
                }
                if (hashes.size() != width * Hashes.LENGTH) {
                    throw new IllegalStateException("Entries are missing from the audit trail: check it");
                }
                return hashes.toByteArray();
            }
        }
    }

    private byte[] above(int level, long index, int width) {
        ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        for (long below = index * Tiles.WIDTH; below < index * Tiles.WIDTH + width; below++) {
            hashes.writeBytes(root(new Place(level - 1, below)));
        }
        return hashes.toByteArray();
    }

    private byte[] root(Place full) {
        byte[] known = roots.get(full);
        if (known == null) {
            known = Tiles.subtree(tile(full.level(), full.index()), 0, Tiles.HEIGHT);
            roots.put(full, known);
        }
        return known;
    }
}
