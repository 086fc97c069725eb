package secondlook.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import secondlook.policy.RetentionLimits;
import secondlook.policy.RetentionPolicy;
import secondlook.shared.Erased;

/** Reads every file of the data folder and compares by hash, and looks for copies of the database that are too old. */
@ApplicationScoped
class FileLook {

    @Inject
    @ConfigProperty(name = "secondlook.home")
    String home;

    @Inject
    @ConfigProperty(name = "secondlook.backup.folder")
    Optional<String> backups;

    /** One line for each folder right below the data folder. A file that goes away meanwhile is not there. */
    List<Look> look(Map<String, Erased> sample) {
        List<Look> looks = new ArrayList<>();
        Path root = Path.of(home).toAbsolutePath().normalize();
        for (Path place : inside(root)) {
            long items = 0;
            long bytes = 0;
            List<String> found = new ArrayList<>();
            for (Path file : files(place)) {
                Optional<Digest> digest = digest(file);
                items += digest.isPresent() ? 1 : 0;
                bytes += digest.map(Digest::bytes).orElse(0L);
                digest.map(Digest::sha256).filter(sample::containsKey).ifPresent(hash -> found.add("File "
                        + root.relativize(file) + " is " + TableLook.name(sample.get(hash))));
            }
            looks.add(new Look("Data folder, " + place.getFileName(), items, bytes, found));
        }
        return looks;
    }

    /** Copies made before a purge of the sample and older than copies may be. */
    Look backups(Iterable<Erased> sample, Instant now, RetentionLimits limits) {
        if (backups.isEmpty()) {
            return new Look("Backups: secondlook.backup.folder is not set, none were looked at", 0, 0, List.of());
        }
        Path folder = Path.of(backups.get());
        List<Path> copies = inside(folder);
        List<String> found = new ArrayList<>();
        for (Path copy : copies) {
            for (Erased erased : sample) {
                if (RetentionPolicy.keepBackup(made(copy), erased.at(), now, limits).refused()) {
                    found.add("Backup " + copy.getFileName() + " of " + made(copy) + " may hold "
                            + TableLook.name(erased));
                    break;
                }
            }
        }
        return new Look("Backups in " + folder + ", by their age", copies.size(), 0, found);
    }

    private static Instant made(Path copy) {
        try {
            return Files.readAttributes(copy, BasicFileAttributes.class).lastModifiedTime().toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException("The backup " + copy + " cannot be looked at", e);
        }
    }

    private static List<Path> inside(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted(Comparator.naturalOrder()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be listed", e);
        }
    }

    private static List<Path> files(Path place) {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + place + " cannot be listed", e);
        }
    }

    private record Digest(String sha256, long bytes) {
    }

    private static Optional<Digest> digest(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] part = new byte[1 << 16];
            long bytes = 0;
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                digest.update(part, 0, read);
                bytes += read;
            }
            return Optional.of(new Digest(HexFormat.of().formatHex(digest.digest()), bytes));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read for the audit", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
