package secondlook.trail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
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
        tiles(out, bytes(TextParts.of(head)), rows);
    }

    /** Writes these parts and the whole log as it is given. */
    static void tiles(OutputStream out, Map<String, byte[]> parts, Iterator<ExportRow> rows) throws IOException {
        BundleWriter writer = new BundleWriter(out);
        writer.head(parts);
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
        long size = TextParts.size(head.checkpoint());
        lines(out, bytes(TextParts.of(head, selection, tree)), () -> rows.hasNext()
                ? TextParts.utf8(SelectedLine.of(rows.next(), tree, size).text()) : null);
    }

    /** Where lines come from. */
    interface Lines {

        /** The next one without its line feed, null after the last. */
        byte[] next() throws IOException;
    }

    /** Writes these parts and these lines of entries. */
    static void lines(OutputStream out, Map<String, byte[]> parts, Lines lines) throws IOException {
        BundleWriter writer = new BundleWriter(out);
        writer.head(parts);
        ZipEntry entry = new ZipEntry(Bundle.ENTRIES);
        entry.setMethod(ZipEntry.DEFLATED);
        entry.setTimeLocal(NO_TIME);
        writer.zip.putNextEntry(entry);
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            writer.zip.write(line);
            writer.zip.write('\n');
        }
        writer.zip.closeEntry();
        writer.zip.finish();
    }

    private static Map<String, byte[]> bytes(Map<String, String> texts) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        texts.forEach((name, text) -> bytes.put(name, TextParts.utf8(text)));
        return bytes;
    }

    private void head(Map<String, byte[]> parts) throws IOException {
        part("README.txt", BundleWriter.class.getResourceAsStream("export-readme.txt").readAllBytes());
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            part(part.getKey(), part.getValue());
        }
    }

    private void tile() throws IOException {
        String place = Tiles.path(0, (tile.get(0).sequence() - 1) / Tiles.WIDTH, tile.size())
                .substring("tile/0/".length());
        List<byte[]> entries = new ArrayList<>(tile.size());
        StringBuilder personal = new StringBuilder();
        for (ExportRow row : tile) {
            entries.add(row.entry() == null ? null : TextParts.utf8(row.entry()));
            if (row.salt() != null) {
                personal.append("{\"seq\":").append(row.sequence()).append(",\"salt\":\"")
                        .append(Base64.getEncoder().encodeToString(row.salt())).append("\",\"personal\":");
                Json.text(personal, row.personal());
                personal.append("}\n");
            }
        }
        part("tile/entries/" + place, EntryBundle.write(entries));
        if (personal.length() > 0) {
            part("personal/" + place, TextParts.utf8(personal.toString()));
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
}
