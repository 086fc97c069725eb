package secondlook.gallery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import secondlook.shared.Conflict;
import secondlook.shared.Invalid;
import secondlook.shared.NotFound;

/**
 * Orders that {@code ./run import} lays into {@code orders} of the data folder, which its owner alone can write, and
 * the answers beside them. An order is a file {@code NAME.order} of two lines, the folder and {@code booking} or
 * {@code unstated}; its answers are {@code NAME.progress}, one line that is replaced, and at the end {@code NAME.csv}.
 */
@ApplicationScoped
class ImportConsole {

    private static final String ORDER = ".order";
    private static final String TAKEN = ".taken";
    private static final String CSV = ".csv";
    private static final String PART = ".part";
    private static final int LONGEST_ORDER = 4000;

    @Inject
    ImportWork work;

    @Inject
    ImportBook book;

    @Inject
    ImportReport report;

    @Inject
    @ConfigProperty(name = "secondlook.home", defaultValue = "data/system")
    String home;

    /** Orders that are not over, by the import's number. */
    private final Map<Long, Path> open = new HashMap<>();
    private boolean resumed;
    /** Held from reading a report's rows until its file is there: none from before an expungement comes after it. */
    private final Object reports = new Object();

    /** New orders, and once after a start those that were taken before. */
    void takeOrders() {
        Path folder = Path.of(home, "orders");
        if (!Files.isDirectory(folder)) {
            return;
        }
        if (!resumed) {
            files(folder, TAKEN).forEach(this::resume);
            resumed = true;
        }
        files(folder, ORDER).forEach(this::take);
    }

    private void take(Path order) {
        try {
            List<String> lines = Files.size(order) > LONGEST_ORDER ? List.of() : Files.readAllLines(order);
            if (lines.size() != 2) {
                throw new Invalid("order", "The order is not two lines: the folder, and booking or unstated.");
            }
            ImportProgress begun = work.orderAtConsole(new NewImport(lines.get(0), "booking".equals(lines.get(1))));
            Path taken = sibling(order, TAKEN);
            replace(taken, Long.toString(begun.id()));
            open.put(begun.id(), taken);
            replace(sibling(order, ".progress"), begun.line());
        } catch (Invalid | Conflict e) {
            replace(sibling(order, ".failed"), e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("An order from the console cannot be read", e);
        }
        delete(order);
    }

    private void resume(Path taken) {
        try {
            open.put(Long.parseLong(Files.readString(taken).strip()), taken);
        } catch (IOException | NumberFormatException e) {
            delete(taken);
        }
    }

    /** Writes where each order stands; the report first, so that whoever sees the end finds it. */
    void tell() {
        for (Iterator<Map.Entry<Long, Path>> left = open.entrySet().iterator(); left.hasNext();) {
            Map.Entry<Long, Path> one = left.next();
            if (told(one.getKey(), one.getValue())) {
                delete(one.getValue());
                left.remove();
            }
        }
    }

    /** True when the order is over. One that the database does not know comes from before a backup was put back. */
    private boolean told(long importId, Path taken) {
        try {
            ImportProgress now = book.job(importId).progress();
            replace(sibling(taken, ".progress"), now.line());
            if (now.state().over()) {
                synchronized (reports) {
                    replace(sibling(taken, CSV), new String(report.of(importId), StandardCharsets.UTF_8));
                }
            }
            return now.state().over();
        } catch (NotFound e) {
            replace(sibling(taken, ".failed"), e.getMessage() + " Order it again.");
            return true;
        }
    }

    /** Reports that lie here name records; the page makes them again, without those that were expunged. */
    void forgetReports() {
        synchronized (reports) {
            reportFiles().forEach(ImportConsole::delete);
        }
    }

    /** How many reports lie here, also half-written ones. */
    int reports() {
        synchronized (reports) {
            return reportFiles().size();
        }
    }

    private List<Path> reportFiles() {
        Path folder = Path.of(home, "orders");
        return !Files.isDirectory(folder) ? List.of()
                : Stream.of(CSV, CSV + PART).flatMap(ending -> files(folder, ending).stream()).toList();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(p -> p.getFileName().toString().endsWith(ending)).filter(Files::isRegularFile)
                    .sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The orders of the console cannot be listed", e);
        }
    }

    private static Path sibling(Path file, String ending) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ending);
    }

    /** Whoever reads meanwhile sees the old or the new text. */
    private static void replace(Path file, String text) {
        try {
            Path part = file.resolveSibling(file.getFileName() + PART);
            Files.writeString(part, text + (text.endsWith("\n") ? "" : "\n"));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The console's folder cannot be written", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The console's folder cannot be written", e);
        }
    }
}
