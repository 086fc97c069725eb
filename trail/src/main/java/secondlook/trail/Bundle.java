package secondlook.trail;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An export as it lies on disk, read part by part. A part has at most {@value #MOST} bytes. */
final class Bundle implements Closeable {

    static final String CHECKPOINT = "checkpoint";
    static final String CHECKPOINTS = "checkpoints/";
    static final String RETIRED = "retired/";
    static final String ERASED = "erased/";
    static final String LOG_KEY = "log.vkey";
    static final String WITNESS_KEYS = "witnesses.vkey";
    static final String SELECTION = "selection";
    static final String ENTRIES = "entries.jsonl";
    static final String CONSISTENCY = "consistency.jsonl";
    static final String CHAIN = "chain";

    private static final int MOST = 1 << 28;
    /** Parts up to this size are read in one call; of a larger one the space grows with what is really there. */
    private static final int AT_ONCE = 1 << 24;
    private static final Pattern BUNDLE =
            Pattern.compile("tile/entries/((?:x[0-9]{3}/)*[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    private final ZipFile zip;
    private final Path unpacked;
    private final Set<String> names = new HashSet<>();
    private final TreeMap<Long, String> bundles = new TreeMap<>();
    private final Map<Long, Integer> widths = new HashMap<>();

    private Bundle(Path file, Path unpacked) throws IOException {
        this.unpacked = unpacked;
        zip = new ZipFile(file.toFile());
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!names.add(entry.getName())) {
                zip.close();
                throw new IOException("the part " + entry.getName() + " is there twice");
            }
            Matcher path = BUNDLE.matcher(entry.getName());
            if (path.matches()) {
                addBundle(entry.getName(), Long.parseLong(path.group(1).replaceAll("[x/]", "")), path.group(2));
            }
        }
    }

    /** Opens an export in either form; one in JSON lines is unpacked into a temporary file, which closing deletes. */
    static Bundle open(Path file) throws IOException {
        if (!LinesReader.reads(file)) {
            return new Bundle(file, null);
        }
        Path unpacked = Files.createTempFile("second-look-lines", ".zip");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unpacked))) {
                LinesReader.unpack(file, out);
            }
            return new Bundle(unpacked, unpacked);
        } catch (IOException | RuntimeException e) {
            Files.delete(unpacked);
            throw e;
        }
    }

    private void addBundle(String name, long index, String width) {
        int wide = width == null ? Tiles.WIDTH : Integer.parseInt(width);
        if (wide > widths.getOrDefault(index, 0)) {
            widths.put(index, wide);
            bundles.put(index, name);
        }
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** Names of the parts in a folder, sorted by length and then by letters: numbers in their order. */
    List<String> in(String folder) {
        return names.stream().filter(name -> name.startsWith(folder) && name.length() > folder.length())
                .sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : a.length() - b.length()).toList();
    }

    /** The bundle of entries at this index under whatever width, or null. */
    String bundle(long index) {
        return bundles.get(index);
    }

    /** Whether there are entries at or after this index of bundles. */
    boolean bundlesFrom(long index) {
        return bundles.ceilingKey(index) != null;
    }

    /** The bytes of a part, or null when it is not there. */
    byte[] read(String name) throws IOException {
        ZipEntry entry = name == null ? null : zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            int size = (int) Math.min(MOST, Math.max(0, entry.getSize()));
            byte[] bytes = size > AT_ONCE ? in.readNBytes(size) : new byte[size];
            int read = size > AT_ONCE ? bytes.length : in.readNBytes(bytes, 0, size);
            if (in.read() >= 0) {
                throw new IOException("the part " + name + " is larger than it says");
            }
            return read == bytes.length ? bytes : Arrays.copyOf(bytes, read);
        }
    }

    InputStream stream(String name) throws IOException {
        return zip.getInputStream(zip.getEntry(name));
    }

    @Override
    public void close() throws IOException {
        zip.close();
        if (unpacked != null) {
            Files.delete(unpacked);
        }
    }
}
