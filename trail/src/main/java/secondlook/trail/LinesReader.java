package secondlook.trail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Puts an export in JSON lines into the parts of a ZIP file, so that one verifier checks both forms. What a line says
 * beside its entry is held against its place here; everything else is for the verifier.
 */
final class LinesReader implements Iterator<ExportRow> {

    private static final byte[] PART = utf8("{\"part\":");
    private static final byte[] TEXT = utf8(",\"text\":");
    private static final byte[] SEQ = utf8("{\"seq\":");
    private static final byte[] LEAF = utf8(",\"leaf\":");
    private static final byte[] HASH = utf8(",\"hash\":");
    private static final byte[] SALT = utf8(",\"salt\":");
    private static final byte[] PERSONAL = utf8(",\"personal\":");
    private static final int LONGEST_ENTRY = 65_535;

    private final InputStream lines;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final byte[] block = new byte[1 << 16];
    private int at;
    private int filled;
    private byte[] line;
    private long place;

    private LinesReader(InputStream lines) throws IOException {
        this.lines = lines;
        for (advance(); line != null && new Scan(line, 0, line.length).next(PART); advance()) {
            part();
        }
        if (!parts.containsKey(Bundle.CHECKPOINT)) {
            throw new IOException("no signed checkpoint stands in front of the lines. Lines that were exported before"
                    + " 29 November 2026 have none: export them again");
        }
    }

    /** Whether a file is JSON lines and no ZIP file. */
    static boolean reads(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == '{';
        }
    }

    /** Writes the ZIP file; DamagedLines when a line shows damage. */
    static void unpack(Path from, OutputStream to) throws IOException {
        try (InputStream in = Files.newInputStream(from)) {
            LinesReader reader = new LinesReader(in);
            if (reader.parts.containsKey(Bundle.SELECTION)) {
                BundleWriter.lines(to, reader.parts, reader::nextLine);
            } else {
                BundleWriter.tiles(to, reader.parts, reader);
            }
        } catch (Unreadable e) {
            throw new DamagedLines(e.finding);
        }
    }

    private void part() throws IOException {
        String name;
        try {
            Scan scan = new Scan(line, 0, line.length);
            scan.need(PART);
            name = scan.string();
            scan.need(TEXT);
            byte[] text = scan.stringBytes();
            scan.need('}');
            scan.needEnd();
            if (name.startsWith("tile/") || name.startsWith("personal/") || name.equals(Bundle.ENTRIES)
                    || parts.put(name, text) != null) {
                throw new IllegalArgumentException("the part " + name + " is there twice or is none of lines");
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("part " + (parts.size() + 1) + " in front of the lines: " + e.getMessage(), e);
        }
    }

    private void advance() throws IOException {
        ByteArrayOutputStream begun = null;
        while (true) {
            int from = at;
            while (at < filled && block[at] != '\n') {
                at++;
            }
            boolean ended = at < filled;
            if (ended && begun == null) {
                line = Arrays.copyOfRange(block, from, at++);
                return;
            }
            begun = begun == null ? new ByteArrayOutputStream() : begun;
            begun.write(block, from, at - from);
            filled = ended ? filled : lines.read(block);
            at = ended ? at + 1 : 0;
            if (ended || filled < 0) {
                line = !ended && begun.size() == 0 ? null : begun.toByteArray();
                return;
            }
        }
    }

    private byte[] nextLine() throws IOException {
        byte[] now = line;
        if (now != null) {
            advance();
        }
        return now;
    }

    @Override
    public boolean hasNext() {
        return line != null;
    }

    @Override
    public ExportRow next() {
        if (line == null) {
            throw new NoSuchElementException();
        }
        place++;
        try {
            ExportRow row = row();
            advance();
            return row;
        } catch (IllegalArgumentException e) {
            throw new Unreadable(Damage.UNREADABLE, place, Evidence.ENTRY, "cannot be read: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ExportRow row() {
        Scan scan = new Scan(line, 0, line.length);
        scan.need(SEQ);
        long seq = scan.number();
        scan.need(LEAF);
        byte[] leaf = scan.stringBytes();
        scan.need(HASH);
        byte[] hash = Base64.getDecoder().decode(scan.string());
        byte[] salt = scan.next(SALT) ? Base64.getDecoder().decode(scan.string()) : null;
        String personal = null;
        if (salt != null) {
            scan.need(PERSONAL);
            personal = scan.string();
        }
        scan.need('}');
        scan.needEnd();
        if (hash.length != Hashes.LENGTH || salt != null && salt.length != Personal.SALT
                || leaf.length > LONGEST_ENTRY) {
            throw new IllegalArgumentException("a hash and a salt of 32 bytes are due");
        }
        if (leaf.length == 0 && seq != place) {
            throw new Unreadable(seq > place ? Damage.MISSING : Damage.INSERTED, place, Evidence.NEIGHBOURS,
                    "is due, and the retired entry " + seq + " stands there");
        }
        if (leaf.length > 0 && !new Scan(leaf, 0, leaf.length).next(utf8("{\"seq\":" + seq + ","))) {
            throw new Unreadable(Damage.CHANGED, place, Evidence.ENTRY, "has another number in its content than "
                    + seq);
        }
        return new ExportRow(place, hash, leaf.length == 0 ? null : new String(leaf, StandardCharsets.UTF_8), salt,
                personal);
    }

    /** Ends the reading where a line shows damage. */
    private static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Finding finding;

        Unreadable(Damage damage, long entry, Evidence evidence, String what) {
            this.finding = new Finding(damage, entry, evidence, "Entry " + entry + " " + what + ".");
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
