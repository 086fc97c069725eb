package secondlook.trail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes exports. Rows are taken one by one and at most 256 are held, so that a log of any size streams through. What
 * is given is written as it is: whether it holds is for the verifier to say. The parts are stored and not compressed:
 * hashes do not shrink, and a million entries are read twice as fast.
 */
public final class BundleWriter {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final List<ExportRow> tile = new ArrayList<>(Tiles.WIDTH);
    private final List<ByteArrayOutputStream> levels = new ArrayList<>();
    private final Map<Integer, Long> written = new HashMap<>();

    private BundleWriter(OutputStream out) {
        zip = new ZipOutputStream(out);
        zip.setMethod(ZipOutputStream.STORED);
    }

    /** Writes the whole log; the rows from entry 1 to the last that the checkpoint counts. The stream stays open. */
    public static void whole(OutputStream out, ExportHead head, Iterator<ExportRow> rows) throws IOException {
        BundleWriter writer = new BundleWriter(out);
        writer.head(head);
        while (rows.hasNext()) {
            writer.tile.add(rows.next());
            if (writer.tile.size() == Tiles.WIDTH) {
                writer.tile();
            }
        }
        if (!writer.tile.isEmpty()) {
            writer.tile();
        }
        for (int level = 0; level < writer.levels.size(); level++) {
            if (writer.levels.get(level).size() > 0) {
                writer.hashes(level);
            }
        }
        writer.zip.finish();
    }

    /**
     * Writes chosen entries, each with its proof. The stream stays open.
     *
     * @param rows in the order of their numbers
     * @param tree gives the proofs of the checkpoint's tree
     */
    public static void selection(OutputStream out, ExportHead head, Selection selection, Iterator<ExportRow> rows,
                                 Tree tree) throws IOException {
        BundleWriter writer = new BundleWriter(out);
        writer.head(head);
        writer.part(Bundle.SELECTION, utf8(selection.words() + "\n"));
        writer.growth(head, tree);
        long size = Checkpoint.parse(head.checkpoint().text()).size();
        ZipEntry entry = new ZipEntry(Bundle.ENTRIES);
        entry.setMethod(ZipEntry.DEFLATED);
        entry.setTimeLocal(NO_TIME);
        writer.zip.putNextEntry(entry);
        while (rows.hasNext()) {
            ExportRow row = rows.next();
            boolean retired = row.entry() == null;
            SelectedLine line = new SelectedLine(row.sequence(), retired ? new byte[0] : utf8(row.entry()),
                    retired ? row.leafHash() : null, tree.inclusion(row.sequence() - 1, size), row.salt(),
                    row.salt() == null ? null : utf8(row.personal()));
            writer.zip.write(utf8(line.text() + "\n"));
        }
        writer.zip.closeEntry();
        writer.zip.finish();
    }

    private void head(ExportHead head) throws IOException {
        part("README.txt", BundleWriter.class.getResourceAsStream("export-readme.txt").readAllBytes());
        part(Bundle.LOG_KEY, utf8(head.log() + "\n"));
        part(Bundle.WITNESS_KEYS, utf8(String.join("", head.witnesses().stream().map(key -> key + "\n").toList())));
        part(Bundle.CHECKPOINT, utf8(head.checkpoint().toString()));
        Map<Long, Integer> again = new HashMap<>();
        for (Note note : head.checkpoints()) {
            long size = Checkpoint.parse(note.text()).size();
            int number = again.merge(size, 1, Integer::sum);
            part(Bundle.CHECKPOINTS + size + (number == 1 ? "" : "." + number), utf8(note.toString()));
        }
        for (Note note : head.retirements()) {
            Retirement read = Retirement.parse(note.text());
            part(Bundle.RETIRED + read.first() + "-" + read.last(), utf8(note.toString()));
        }
    }

    private void growth(ExportHead head, Tree tree) throws IOException {
        List<Long> sizes = new ArrayList<>();
        sizes.add(Checkpoint.parse(head.checkpoint().text()).size());
        head.checkpoints().forEach(note -> sizes.add(Checkpoint.parse(note.text()).size()));
        List<Long> ordered = sizes.stream().filter(size -> size > 0 && size <= sizes.get(0)).distinct()
                .sorted(Comparator.naturalOrder()).toList();
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i < ordered.size(); i++) {
            long from = ordered.get(i - 1);
            long to = ordered.get(i);
            lines.append(new SelectedLine.Growth(from, to, tree.consistency(from, to)).text()).append('\n');
        }
        part(Bundle.CONSISTENCY, utf8(lines.toString()));
    }

    private void tile() throws IOException {
        String place = Tiles.path(0, (tile.get(0).sequence() - 1) / Tiles.WIDTH, tile.size())
                .substring("tile/0/".length());
        List<byte[]> entries = new ArrayList<>(tile.size());
        StringBuilder personal = new StringBuilder();
        for (ExportRow row : tile) {
            entries.add(row.entry() == null ? null : utf8(row.entry()));
            if (row.salt() != null) {
                personal.append("{\"seq\":").append(row.sequence()).append(",\"salt\":\"")
                        .append(Base64.getEncoder().encodeToString(row.salt())).append("\",\"personal\":");
                Json.text(personal, row.personal());
                personal.append("}\n");
            }
        }
        part("tile/entries/" + place, EntryBundle.write(entries));
        if (personal.length() > 0) {
            part("personal/" + place, utf8(personal.toString()));
        }
        for (ExportRow row : tile) {
            hash(0, row.leafHash());
        }
        tile.clear();
    }

    private void hash(int level, byte[] hash) throws IOException {
        if (level == levels.size()) {
            levels.add(new ByteArrayOutputStream(Tiles.WIDTH * Hashes.LENGTH));
        }
        levels.get(level).writeBytes(hash);
        if (levels.get(level).size() == Tiles.WIDTH * Hashes.LENGTH) {
            hash(level + 1, hashes(level));
        }
    }

    /** Writes the tile that is held on a level and gives its root. */
    private byte[] hashes(int level) throws IOException {
        byte[] hashes = levels.get(level).toByteArray();
        levels.get(level).reset();
        int width = hashes.length / Hashes.LENGTH;
        part(Tiles.path(level, written.merge(level, 1L, Long::sum) - 1, width), hashes);
        return Range.root(hashes, 0, width, Hashes.sha256());
    }

    private void part(String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
