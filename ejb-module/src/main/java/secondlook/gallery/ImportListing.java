package secondlook.gallery;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import secondlook.policy.GalleryPolicy;
import secondlook.shared.Invalid;

/**
 * What a folder holds: the lines of the CSV files at its top, the ANSI/NIST files anywhere in it, and every other file,
 * which without a line has no source and is refused. Nothing is left out in silence but hidden files.
 */
final class ImportListing {

    /** Twice the largest import asked for; a longer list would be held in memory. */
    static final int MOST = 200_000;
    private static final Set<String> TRANSACTIONS = Set.of("an2", "eft", "nst", "nist");

    private final ImportFolder folder;
    private final boolean bookingSource;
    private final List<ImportListed> listed = new ArrayList<>();

    private ImportListing(ImportFolder folder, boolean bookingSource) {
        this.folder = folder;
        this.bookingSource = bookingSource;
    }

    /** Invalid when the folder cannot be listed or holds too much. */
    static List<ImportListed> of(ImportFolder folder, boolean bookingSource) {
        return new ImportListing(folder, bookingSource).list();
    }

    private List<ImportListed> list() {
        Set<String> files = files();
        Set<String> lists = files.stream().filter(f -> !f.contains("/") && "csv".equals(ending(f)))
                .collect(Collectors.toCollection(TreeSet::new));
        lists.forEach(this::lines);
        Set<String> named = listed.stream().map(one -> Path.of(one.path()).normalize().toString())
                .collect(Collectors.toCollection(HashSet::new));
        for (String file : files) {
            if (!lists.contains(file) && !named.contains(file)) {
                listed.add(TRANSACTIONS.contains(ending(file)) ? ImportListed.file(file) : sourceless(file));
            }
        }
        if (listed.size() > MOST) {
            throw tooMuch();
        }
        return listed;
    }

    private void lines(String list) {
        try {
            List<ImportListed> lines = ImportLines.read(folder.read(list), list, bookingSource);
            lines.forEach(line -> listed.add(Paths.usable(line.path()) ? line : ImportListed.refused(list, line.line(),
                    ImportFinding.refused("Line " + line.line() + ": its file has no usable name. Correct"
                            + " it."))));
        } catch (ImportFileRefused e) {
            listed.add(ImportListed.refused(list, null, ImportFinding.refused(e.getMessage())));
        }
    }

    private static ImportListed sourceless(String file) {
        return ImportListed.refused(file, null, new ImportFinding(ImportResult.REFUSED,
                GalleryPolicy.source(null, null).clause(), "No line of a CSV names this file, so its source is"
                + " not known. Add a line with file, source_agency and record_number."));
    }

    private static String ending(String file) {
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static Invalid tooMuch() {
        return new Invalid("folder", "The folder holds more than " + MOST + " files or lines. Import it in parts.");
    }

    /** Names of files relative to the folder, with / between; links are named and not followed. */
    private Set<String> files() {
        Set<String> files = new TreeSet<>();
        try {
            Files.walkFileTree(folder.path(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    return !dir.equals(folder.path()) && Paths.hidden(dir) ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!Paths.hidden(file)) {
                        files.add(folder.path().relativize(file).toString());
                    }
                    return files.size() > MOST ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    listed.add(ImportListed.refused(folder.path().relativize(file).toString(), null,
                            ImportFinding.refused("This cannot be looked into. Allow the server to read it.")));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new Invalid("folder", "The folder cannot be listed. Allow the server to read it.");
        }
        if (files.size() > MOST) {
            throw tooMuch();
        }
        return files;
    }

    /** Small questions about paths. */
    private static final class Paths {

        static boolean hidden(Path path) {
            return path.getFileName().toString().startsWith(".");
        }

        static boolean usable(String path) {
            return path.indexOf('\0') < 0;
        }
    }
}
