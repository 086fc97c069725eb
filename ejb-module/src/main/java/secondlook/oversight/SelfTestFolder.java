package secondlook.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import secondlook.shared.Invalid;
import secondlook.shared.Sha256;

/**
 * The records that {@code ./run selftest} lays into {@code selftest} of the data folder, which its owner alone can
 * write. The files stay: after a start each is looked at once more, so that what was tested while the server was down,
 * and what a restored backup does not know, is taken on record.
 */
@ApplicationScoped
class SelfTestFolder {

    private static final Logger LOG = Logger.getLogger(SelfTestFolder.class.getName());
    private static final int LARGEST_RECORD = 900_000;

    @Inject
    SelfTestBook book;

    @Inject
    SelfTestService service;

    @Inject
    @ConfigProperty(name = "secondlook.home", defaultValue = "data/system")
    String home;

    /** Files that need not be looked at again before the next start. */
    private final Set<Path> done = new HashSet<>();

    /** One that is no record is named in the log once and stops none of the others. */
    synchronized void takeUp() {
        for (Path file : records(Path.of(home, "selftest"))) {
            if (!done.contains(file)) {
                try {
                    take(file);
                } catch (Invalid | CharacterCodingException e) {
                    refused(file, e);
                } catch (IOException e) {
                    throw new UncheckedIOException("The record " + file + " cannot be read", e);
                }
                done.add(file);
            }
        }
    }

    private void take(Path file) throws IOException {
        if (Files.size(file) > LARGEST_RECORD) {
            throw new Invalid("record", "It is larger than a record of a self-test.");
        }
        String content = Files.readString(file);
        if (!book.knows(Sha256.of(content.getBytes(StandardCharsets.UTF_8)))) {
            service.record(content);
            LOG.log(Level.INFO, "Self-test {0} is on record", file.getFileName());
        }
    }

    private static void refused(Path file, Exception why) {
        LOG.log(Level.WARNING, "{0} is no record of a self-test and is left alone: {1} Move it away.",
                new Object[] {file, why.getMessage()});
    }

    private static List<Path> records(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(file -> file.getFileName().toString().endsWith(".properties"))
                    .filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The records of self-tests in " + folder + " cannot be listed", e);
        }
    }
}
