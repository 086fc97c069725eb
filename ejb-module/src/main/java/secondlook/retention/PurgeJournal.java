package secondlook.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import secondlook.shared.Erased;

/**
 * What was purged, outside the database, so that a restored backup cannot forget it (307.5-6.1.3.b). One line an
 * object, each carrying the hash of the line before; only appended to, written through to the disk. It names objects by
 * kind, key and hash and says nothing of people.
 */
@ApplicationScoped
class PurgeJournal {

    static final String FILE = "purge-journal.jsonl";

    @Inject
    @ConfigProperty(name = "secondlook.journal.folder")
    String folder;

    /** What this server has read or written last; another size means that another server appended since. */
    private final Set<String> known = new HashSet<>();
    private JournalLine last;
    private long knownSize = -1;

    /** Appends those that are not written yet. Other servers wait for the lock on the file meanwhile. */
    synchronized void append(Collection<Erased> erased) {
        try {
            create();
            try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE, StandardOpenOption.READ);
                    FileLock lock = channel.lock()) {
                if (channel.size() != knownSize) {
                    know(whole(channel));
                }
                write(channel, erased.stream().filter(one -> !known.contains(one.id())).toList());
                knownSize = channel.size();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The purge journal " + file() + " cannot be written", e);
        }
    }

    private void know(List<JournalLine> lines) {
        known.clear();
        lines.forEach(line -> known.add(line.erased().id()));
        last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
    }

    private void write(FileChannel channel, List<Erased> erased) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Erased one : erased) {
            last = JournalLine.after(last == null ? 0 : last.number(), last == null ? JournalLine.NONE : last.hash(),
                    one);
            text.append(last.text()).append('\n');
            known.add(one.id());
        }
        ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
        channel.position(channel.size());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    private void create() throws IOException {
        if (!Files.exists(file())) {
            Files.createDirectories(file().getParent());
            Files.createFile(file(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(
                    "rw-------")));
        }
    }

    /** Every line, in order; IllegalStateException naming the first one that does not follow the one before. */
    synchronized List<JournalLine> read() {
        if (!Files.exists(file())) {
            return List.of();
        }
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.READ)) {
            return lines(text(channel));
        } catch (IOException e) {
            throw new UncheckedIOException("The purge journal " + file() + " cannot be read", e);
        }
    }

    /** As {@link #read}, after cutting off a last line that a crash left unfinished. */
    private List<JournalLine> whole(FileChannel channel) throws IOException {
        String text = text(channel);
        int end = text.lastIndexOf('\n') + 1;
        channel.truncate(text.substring(0, end).getBytes(StandardCharsets.UTF_8).length);
        return lines(text);
    }

    private static String text(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        channel.position(0);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            continue;
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    private List<JournalLine> lines(String text) {
        List<JournalLine> lines = new ArrayList<>();
        String before = JournalLine.NONE;
        for (String one : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
            JournalLine line = parsed(one, lines.size() + 1);
            if (!line.follows(lines.size(), before)) {
                throw damaged(lines.size() + 1);
            }
            before = line.hash();
            lines.add(line);
        }
        return lines;
    }

    private JournalLine parsed(String text, int number) {
        try {
            return JournalLine.of(text);
        } catch (IllegalArgumentException e) {
            throw (IllegalStateException) damaged(number).initCause(e);
        }
    }

    private IllegalStateException damaged(int number) {
        return new IllegalStateException("Line " + number + " of the purge journal " + file() + " was changed or lines"
                + " are missing before it. Put back a whole copy of the file; without one, move it away: purges that"
                + " only it knows are then not carried out again on a restored backup.");
    }

    Path file() {
        return Path.of(folder).toAbsolutePath().normalize().resolve(FILE);
    }
}
