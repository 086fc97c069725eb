package secondlook.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;
import secondlook.shared.Caller;
import secondlook.shared.SchemaMigration;
import secondlook.shared.TestPersistence;

/** An older copy of the database file is put back: what was purged since is purged again at the start. */
class RestoredBackupTest {

    @TempDir
    private Path home;

    private DataSource database() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:file:" + home.resolve("db/secondlook"));
        return h2;
    }

    private Shelf open() {
        EntityManager em = TestPersistence.open(database());
        Shelf shelf = new Shelf(em, home);
        shelf.later(Duration.ofDays(400));
        return shelf;
    }

    private static void close(Shelf shelf) {
        shelf.em.getEntityManagerFactory().close();
    }

    private Path file() {
        return home.resolve("db/secondlook.mv.db");
    }

    private Path backup() {
        return home.resolve("backup.mv.db");
    }

    @Test
    @Verifies(value = Clause.AUTOMATIC_PURGE, refusal = false)
    void purgedPhotographDoesNotComeBackWithTheBackup() throws IOException {
        SchemaMigration.migrate(database());
        Shelf first = new Shelf(TestPersistence.open(database()), home);
        String gone = first.withLead();
        String kept = first.submitted();
        close(first);
        Files.copy(file(), backup());

        Shelf purging = open();
        assertThat(purging.batch()).isEqualTo(1);
        close(purging);
        Files.copy(backup(), file(), StandardCopyOption.REPLACE_EXISTING);

        Shelf restored = open();
        assertThat(restored.photographIsThere(gone)).isTrue();
        assertThat(restored.act(restored.reader::olderThanJournal)).isTrue();
        restored.as(Caller.system("start"));
        assertThat(restored.act(restored.service::purgeRestored)).isEqualTo(1);
        assertThat(restored.photographIsThere(gone)).isFalse();
        assertThat(restored.photographIsThere(kept)).isTrue();
        restored.as(Shelf.COMMANDER);
        assertThat(restored.act(restored.retention::certificates)).extracting(CertificateView::cause)
                .containsExactly(PurgeCause.RESTORED);
        restored.as(Caller.system("start"));
        assertThat(restored.act(restored.service::purgeRestored)).isZero();
        close(restored);
    }

    @Test
    void journalThatLagsIsCaughtUpAndATornLastLineIsCutOff() throws IOException {
        SchemaMigration.migrate(database());
        Shelf shelf = new Shelf(TestPersistence.open(database()), home);
        shelf.withoutCandidate();
        Path journal = shelf.journal.file();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(journal))).isEqualTo("rw-------");
        assertThat(shelf.journal.read()).hasSize(1);
        Files.writeString(journal, "{\"n\":2,\"id\"", StandardOpenOption.APPEND);
        shelf.withoutCandidate();
        assertThat(shelf.journal.read()).hasSize(2);
        Files.delete(journal);
        Shelf again = new Shelf(shelf.em, home);
        again.act(() -> {
            again.keeper.catchUp();
            return null;
        });
        assertThat(again.journal.read()).hasSize(2);
        close(shelf);
    }

    @Test
    @Verifies(value = Clause.AUTOMATIC_PURGE, refusal = true)
    void journalThatWasChangedStopsTheStart() throws IOException {
        SchemaMigration.migrate(database());
        Shelf shelf = new Shelf(TestPersistence.open(database()), home);
        shelf.withoutCandidate();
        shelf.withoutCandidate();
        Path journal = shelf.journal.file();
        List<String> lines = Files.readAllLines(journal);
        Files.write(journal, List.of(lines.get(1)));
        assertThatThrownBy(() -> shelf.act(shelf.reader::olderThanJournal)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Line 1").hasMessageContaining("Put back a whole copy");
        Files.write(journal, List.of(lines.get(0).replaceFirst("\"bytes\":\\d+", "\"bytes\":1"), lines.get(1)));
        assertThatThrownBy(() -> shelf.act(shelf.reader::olderThanJournal)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Line 1");
        close(shelf);
    }
}
