package secondlook.trail;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Shows single proofs out of an export, step by step, so that a reader can compute them again by hand. */
final class ProofPrinter {

    private final Bundle bundle;
    private final Checkpoint checkpoint;
    private final PrintStream out;

    ProofPrinter(Bundle bundle, PrintStream out) throws IOException {
        this.bundle = bundle;
        this.checkpoint = Checkpoint.parse(Note.parse(text(Bundle.CHECKPOINT)).text());
        this.out = out;
    }

    private String text(String part) throws IOException {
        byte[] bytes = bundle.read(part);
        if (bytes == null) {
            throw new IOException("the export has no part " + part);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The proof that an entry is in the tree; says whether it holds. */
    boolean entry(long number) throws IOException {
        SelectedLine line = bundle.has(Bundle.ENTRIES) ? selected(number) : fromTiles(number);
        out.println("Entry " + number + ": " + (line.leaf().length == 0 ? "retired"
                : new String(line.leaf(), StandardCharsets.UTF_8)));
        out.println("  leaf hash  " + HexFormat.of().formatHex(line.leafHash()));
        for (byte[] hash : line.proof()) {
            out.println("  joined to  " + HexFormat.of().formatHex(hash));
        }
        out.println("  root       " + HexFormat.of().formatHex(checkpoint.root()) + " of " + checkpoint.size()
                + " entries");
        boolean holds = Proofs.included(line.leafHash(), number - 1, checkpoint.size(), line.proof(),
                checkpoint.root());
        out.println("INCLUSION entry " + number + (holds ? " HOLDS" : " DOES NOT HOLD") + " ("
                + line.proof().size() * Hashes.LENGTH + " bytes)");
        return holds;
    }

    private SelectedLine selected(long number) throws IOException {
        for (String line : text(Bundle.ENTRIES).split("\n")) {
            if (line.startsWith("{\"seq\":" + number + ",")) {
                return SelectedLine.parse(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        throw new IOException("the selection does not have entry " + number);
    }

    private SelectedLine fromTiles(long number) throws IOException {
        if (number > checkpoint.size()) {
            throw new IOException("the log has " + checkpoint.size() + " entries");
        }
        List<byte[]> proof = tree().inclusion(number - 1, checkpoint.size());
        long index = (number - 1) / Tiles.WIDTH;
        int place = (int) ((number - 1) % Tiles.WIDTH);
        byte[] part = bundle.read(bundle.bundle(index));
        List<byte[]> entries = part == null ? List.of() : EntryBundle.read(part);
        if (place >= entries.size()) {
            throw new IOException("entry " + number + " is not in the export");
        }
        return new SelectedLine(number, entries.get(place), Tiles.hash(tile(0, index), place), proof, null, null);
    }

    /** The proof that one size of the log grew into another; says whether it holds. */
    boolean between(long from, long to) throws IOException {
        List<byte[]> proof;
        if (bundle.has(Bundle.ENTRIES)) {
            proof = text(Bundle.CONSISTENCY).lines().map(SelectedLine.Growth::parse)
                    .filter(growth -> growth.from() == from && growth.to() == to).findFirst()
                    .orElseThrow(() -> new IOException("the selection has no proof from " + from + " to " + to))
                    .proof();
        } else if (from > to || to > checkpoint.size()) {
            throw new IOException("the log grew to " + checkpoint.size() + " entries; no proof leads from " + from
                    + " to " + to);
        } else {
            proof = tree().consistency(from, to);
        }
        Proofs.Size first = new Proofs.Size(from, root(from));
        Proofs.Size second = new Proofs.Size(to, root(to));
        out.println("  root of " + from + "  " + HexFormat.of().formatHex(first.root()));
        out.println("  root of " + to + "  " + HexFormat.of().formatHex(second.root()));
        proof.forEach(hash -> out.println("  proof      " + Base64.getEncoder().encodeToString(hash)));
        boolean holds = Proofs.consistent(first, second, proof);
        out.println("CONSISTENCY " + from + " to " + to + (holds ? " HOLDS" : " DOES NOT HOLD") + " ("
                + proof.size() * Hashes.LENGTH + " bytes)");
        return holds;
    }

    /** As the log signed it where a checkpoint of this size is in the export; otherwise computed from the tiles. */
    private byte[] root(long size) throws IOException {
        if (size == checkpoint.size()) {
            return checkpoint.root();
        }
        return bundle.has(Bundle.CHECKPOINTS + size)
                ? Checkpoint.parse(Note.parse(text(Bundle.CHECKPOINTS + size)).text()).root() : tree().root(size);
    }

    private Tree tree() {
        return new Tree(Tiles.nodes((level, index) -> {
            try {
                return tile(level, index);
            } catch (IOException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        }));
    }

    private byte[] tile(int level, long index) throws IOException {
        long hashes = checkpoint.size() >>> level * Tiles.HEIGHT;
        int width = (int) Math.min(Tiles.WIDTH, hashes - index * Tiles.WIDTH);
        byte[] tile = bundle.read(Tiles.path(level, index, width));
        if (tile == null || tile.length != width * Hashes.LENGTH) {
            throw new IOException("the tile " + Tiles.path(level, index, width) + " is missing or damaged");
        }
        return tile;
    }
}
