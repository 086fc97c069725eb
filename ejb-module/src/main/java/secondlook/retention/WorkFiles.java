package secondlook.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import secondlook.policy.RetentionKind;
import secondlook.shared.Erased;
import secondlook.shared.Keeping;
import secondlook.shared.PurgeSource;
import secondlook.shared.Sha256;

/**
 * Files in the data folder that name people's records or photographs: reports of imports that the console asked for,
 * and
 * the self-test's lists of unread files. A file goes once the transaction that records it has committed; one that a
 * crash
 * leaves is due again.
 */
@ApplicationScoped
class WorkFiles implements PurgeSource {

    private static final List<Path> FOLDERS = List.of(Path.of("orders"), Path.of("selftest"));

    @Inject
    @ConfigProperty(name = "secondlook.home")
    String home;

    @Inject
    Event<Erased> gone;

    @Inject
    Clock clock;

    @Override
    public Set<RetentionKind> kinds() {
        return EnumSet.of(RetentionKind.WORK_FILE);
    }

    @Override
    public List<Keeping> due(RetentionKind kind, Instant since, Collection<String> leftOut, int most) {
        return all().stream().filter(file -> !file.since().isAfter(since)).sorted(Comparator.comparing(Keeping::since))
                .limit(most).toList();
    }

    @Override
    public long count(RetentionKind kind) {
        return all().size();
    }

    private List<Keeping> all() {
        List<Keeping> files = new ArrayList<>();
        for (Path folder : FOLDERS) {
            Path place = Path.of(home).resolve(folder);
            if (Files.isDirectory(place)) {
                try (Stream<Path> inside = Files.list(place)) {
                    inside.filter(WorkFiles::names).forEach(file -> files.add(new Keeping(RetentionKind.WORK_FILE,
                            folder.resolve(file.getFileName()).toString(), null, written(file))));
                } catch (IOException e) {
                    throw new UncheckedIOException("The files in " + place + " cannot be listed", e);
                }
            }
        }
        return files;
    }

    private static boolean names(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && (name.endsWith("-files.csv") || name.endsWith(".csv")
                && file.getParent().endsWith("orders"));
    }

    private static Instant written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be looked at", e);
        }
    }

    @Override
    public void purge(RetentionKind kind, String key) {
        Path file = Path.of(home).resolve(key);
        if (Files.exists(file)) {
            try {
                gone.fire(Erased.now(kind, key, null, Files.readAllBytes(file), clock.instant()));
            } catch (IOException e) {
                throw new UncheckedIOException("The file " + file + " cannot be read", e);
            }
        }
    }

    void recorded(@Observes(during = TransactionPhase.AFTER_SUCCESS) Erased erased) {
        if (erased.kind() == RetentionKind.WORK_FILE) {
            try {
                Files.deleteIfExists(Path.of(home).resolve(erased.key()));
            } catch (IOException e) {
                throw new UncheckedIOException("The file " + erased.key() + " cannot be deleted", e);
            }
        }
    }

    @Override
    public boolean present(RetentionKind kind, String key, String sha256) {
        Path file = Path.of(home).resolve(key);
        try {
            return Files.isRegularFile(file) && Sha256.of(Files.readAllBytes(file)).equals(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read", e);
        }
    }
}
