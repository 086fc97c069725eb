package secondlook.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static secondlook.gallery.ImportBench.lay;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.shared.Conflict;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestEngine;
import secondlook.shared.TestPersistence;

/** Files that no check foresees: what reading them throws, and what not even the server survives. */
class ImportFailureTest {

    private static final int FILES = 6;
    private static final String BAD = "B-3";

    @TempDir
    private Path home;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private EntityManager em;
    private ImportBench bench;

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        if (em != null) {
            em.getEntityManagerFactory().close();
        }
    }

    private long order(DataSource database) throws IOException {
        StringBuilder lines = new StringBuilder("file,source_agency,record_number\n");
        for (int i = 0; i < FILES; i++) {
            lay(home.resolve("import/jail"), i + ".jpg", TestEngine.picture(String.format("avatars/%03df.jpg", i)));
            lines.append(i).append(".jpg,W,B-").append(i).append('\n');
        }
        lay(home.resolve("import/jail"), "list.csv", lines.toString().getBytes(StandardCharsets.UTF_8));
        em = TestPersistence.open(database);
        bench = new ImportBench(em, home, threads);
        return bench.order("jail", true);
    }

    /** Reading the bad file throws so often, then nothing more. */
    private void throwing(int times, Supplier<Throwable> what) {
        AtomicInteger left = new AtomicInteger(times);
        bench.reader.enroller = new Enroller() {
            @Override
            Prepared prepare(NewEnrolment wanted) {
                if (BAD.equals(wanted.recordNumber()) && left.getAndDecrement() > 0) {
                    throw ImportFailureTest.<RuntimeException>unchecked(what.get());
                }
                return bench.cabinet.enroller.prepare(wanted);
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T unchecked(Throwable any) throws T {
        throw (T) any;
    }

    private List<String> report(long id) {
        return new String(bench.report.of(id), StandardCharsets.UTF_8).lines().filter(line -> line.contains(BAD))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whateverReadingOneFileThrowsRefusesThatFileAndNoOther(DataSource database) throws IOException {
        long id = order(database);
        List<Throwable> all = List.of(new OutOfMemoryError("Requested array size exceeds VM limit"),
                new NoClassDefFoundError("a decoder"), new StackOverflowError(), new AssertionError(),
                new IllegalStateException());
        for (Throwable one : all) {
            throwing(1, () -> one);
            ImportProgress end = bench.finish(id);
            assertThat(end.counts().refused()).as(one.toString()).isEqualTo(1);
            assertThat(end.counts().enrolled() + end.counts().duplicates()).isEqualTo(FILES - 1);
            assertThat(report(id)).singleElement().asString().contains("refused").contains("Export it");
            id = bench.order("jail", true);
        }
        throwing(0, IllegalStateException::new);
        assertThat(bench.finish(id).counts()).isEqualTo(new ImportCounts(FILES, FILES, 1, 0, FILES - 1, 0, 0));
    }

    /** How often the server stops until the import is over: an error that nothing catches ends each of its lives. */
    private int stops() {
        int stops = 0;
        boolean more = true;
        while (more) {
            try {
                more = bench.worker.slice().isPresent();
            } catch (InternalError e) {
                stops++;
            }
            em.clear();
        }
        return stops;
    }

    @ParameterizedTest
    @MethodSource("databases")
    void fileThatStopsTheServerIsTriedOnceMoreByItselfAndThenRefused(DataSource database) throws IOException {
        long id = order(database);
        throwing(Integer.MAX_VALUE, InternalError::new);
        assertThat(stops()).isEqualTo(2);
        ImportProgress end = bench.progress(id);
        assertThat(end.state()).isEqualTo(ImportState.DONE);
        assertThat(end.counts()).isEqualTo(new ImportCounts(FILES, FILES, FILES - 1, 0, 0, 0, 1));
        assertThat(report(id)).singleElement().asString().contains("The server stopped while reading this file")
                .contains("Export it anew");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void filesThatWereBeingReadWhenTheServerStoppedOnceAreAllEnrolled(DataSource database) throws IOException {
        long id = order(database);
        throwing(1, InternalError::new);
        assertThat(stops()).isEqualTo(1);
        assertThat(bench.progress(id).counts()).isEqualTo(new ImportCounts(FILES, FILES, FILES, 0, 0, 0, 0));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void waitingForTheFaceModelsIsNoAttempt(DataSource database) throws IOException {
        long id = order(database);
        throwing(3, () -> new Conflict("The face models are not in place."));
        int waits = 0;
        boolean more = true;
        while (more) {
            try {
                more = bench.worker.slice().isPresent();
            } catch (Conflict e) {
                waits++;
                em.clear();
                assertThat(bench.book.next(id, FILES)).allMatch(item -> item.attempts() == 0);
            }
            em.clear();
        }
        assertThat(waits).isEqualTo(3);
        assertThat(bench.progress(id).counts().enrolled()).isEqualTo(FILES);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void itemsAreMarkedBeforeTheyAreReadAndNotLeftMarked(DataSource database) throws IOException {
        long id = order(database);
        List<Integer> seen = new CopyOnWriteArrayList<>();
        bench.reader.enroller = new Enroller() {
            @Override
            Prepared prepare(NewEnrolment wanted) {
                try (Connection other = database.getConnection();
                        ResultSet marked = other.createStatement().executeQuery(
                                "select count(*) from gallery_import_item where attempts = 1")) {
                    marked.next();
                    seen.add(marked.getInt(1));
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
                return bench.cabinet.enroller.prepare(wanted);
            }
        };
        assertThat(bench.finish(id).counts().enrolled()).isEqualTo(FILES);
        assertThat(seen).hasSize(FILES).containsOnly(FILES);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void rateCountsReadingAndWritingAndNothingThatTookNoTime(DataSource database) throws IOException {
        lay(home.resolve("import/jail"), "stray.jpg", TestEngine.enrolled());
        long id = order(database);
        AtomicLong now = new AtomicLong();
        bench.worker.nanos = now::get;
        bench.reader.enroller = new Enroller() {
            @Override
            Prepared prepare(NewEnrolment wanted) {
                now.addAndGet(Duration.ofSeconds(1).toNanos());
                return bench.cabinet.enroller.prepare(wanted);
            }
        };
        bench.worker.work.writer = new ImportWriter() {
            @Override
            List<ImportOutcome> write(List<Entry> entries, String account) {
                now.addAndGet(Duration.ofSeconds(2L * FILES).toNanos());
                return bench.writer.write(entries, account);
            }
        };
        ImportProgress end = bench.finish(id);
        assertThat(end.counts().done()).isEqualTo(FILES + 1);
        assertThat(end.pace()).isEqualTo(new Pace(FILES, 3_000L * FILES));
    }
}
