package secondlook.trail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of an export, to damage them one by one and write them again. */
final class Parts {

    /** The one part of an export in JSON lines. */
    static final String LINES = "lines";

    final Map<String, byte[]> parts = new LinkedHashMap<>();

    static Parts lines(byte[] lines) {
        Parts parts = new Parts();
        parts.parts.put(LINES, lines);
        return parts;
    }

    static Parts of(byte[] zip) throws IOException {
        Parts parts = new Parts();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    Parts copy() {
        Parts copy = new Parts();
        parts.forEach((name, bytes) -> copy.parts.put(name, bytes.clone()));
        return copy;
    }

    Path write(Path file) throws IOException {
        if (parts.containsKey(LINES)) {
            return Files.write(file, parts.get(LINES));
        }
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.setLevel(1);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return file;
    }

    String text(String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }

    Parts set(String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Parts edit(String name, UnaryOperator<String> change) {
        String before = text(name);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalStateException("nothing was changed in " + name + ": " + before);
        }
        return set(name, after);
    }

    Parts flip(String name, int at) {
        parts.get(name)[at] ^= 1;
        return this;
    }

    Parts remove(String name) {
        if (parts.remove(name) == null) {
            throw new IllegalStateException("no part " + name);
        }
        return this;
    }

    /** All entries of a whole log, to change and to write back in tiles as before. */
    Parts entries(Consumer<List<byte[]>> change) {
        List<String> names = parts.keySet().stream().filter(name -> name.startsWith("tile/entries/")).toList();
        List<byte[]> all = new ArrayList<>();
        names.forEach(name -> all.addAll(EntryBundle.read(parts.remove(name))));
        change.accept(all);
        for (int from = 0; from < all.size(); from += Tiles.WIDTH) {
            List<byte[]> some = all.subList(from, Math.min(all.size(), from + Tiles.WIDTH));
            parts.put(Tiles.entries(from / Tiles.WIDTH, some.size()), EntryBundle.write(some));
        }
        return this;
    }

    /** Changes the text of one entry and nothing else. */
    Parts entry(int seq, UnaryOperator<String> change) {
        return entries(all -> {
            String before = new String(all.get(seq - 1), StandardCharsets.UTF_8);
            String after = change.apply(before);
            if (after.equals(before)) {
                throw new IllegalStateException("nothing was changed: " + before);
            }
            all.set(seq - 1, after.getBytes(StandardCharsets.UTF_8));
        });
    }

    /** Makes the hashes of all tiles fit the entries as they are now. */
    Parts rehash() {
        List<byte[]> hashes = new ArrayList<>();
        entries(all -> all.forEach(entry -> hashes.add(Hashes.leaf(entry))));
        parts.keySet().removeIf(name -> name.matches("tile/[0-9].*"));
        List<byte[]> level = hashes;
        for (int height = 0; !level.isEmpty(); height++) {
            List<byte[]> above = new ArrayList<>();
            for (int from = 0; from < level.size(); from += Tiles.WIDTH) {
                List<byte[]> some = level.subList(from, Math.min(level.size(), from + Tiles.WIDTH));
                byte[] tile = new byte[some.size() * Hashes.LENGTH];
                for (int i = 0; i < some.size(); i++) {
                    System.arraycopy(some.get(i), 0, tile, i * Hashes.LENGTH, Hashes.LENGTH);
                }
                parts.put(Tiles.path(height, from / Tiles.WIDTH, some.size()), tile);
                if (some.size() == Tiles.WIDTH) {
                    above.add(Range.root(tile, 0, Tiles.WIDTH, Hashes.sha256()));
                }
            }
            level = above;
        }
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parts that && parts.keySet().equals(that.parts.keySet())
                && parts.keySet().stream().allMatch(name -> Arrays.equals(parts.get(name), that.parts.get(name)));
    }

    @Override
    public int hashCode() {
        return parts.keySet().hashCode();
    }
}
