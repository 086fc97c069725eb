package secondlook.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.shared.NotFound;

class ImportConsoleTest {

    private static final long KNOWN = 7;

    @TempDir
    Path home;

    private final ImportConsole console = new ImportConsole();

    @BeforeEach
    void set() throws IOException {
        Files.createDirectories(home.resolve("orders"));
        console.home = home.toString();
        console.book = new ImportBook() {
            @Override
            public ImportJob job(long id) {
                if (id != KNOWN) {
                    throw new NotFound("There is no import of this number.");
                }
                return new ImportJob() {
                    @Override
                    ImportProgress progress() {
                        return new ImportProgress(KNOWN, "jail", true, ImportState.RUNNING, "console", Instant.EPOCH,
                                null, null, new ImportCounts(2, 1, 1, 0, 0, 0, 0), new Pace(1, 1000));
                    }
                };
            }
        };
    }

    private Path order(String name) {
        return home.resolve("orders").resolve(name);
    }

    @Test
    void orderOfAnImportThatABackupTookAwayIsEndedWithAWord() throws IOException {
        Files.writeString(order("a.taken"), "99");
        Files.writeString(order("b.taken"), Long.toString(KNOWN));
        console.takeOrders();
        console.tell();
        assertThat(order("a.failed")).content().contains("Order it again");
        assertThat(order("a.taken")).doesNotExist();
        assertThat(order("b.progress")).isNotEmptyFile();
        assertThat(order("b.taken")).exists();
    }
}
