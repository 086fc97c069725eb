package secondlook.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.gallery.Cabinet;
import secondlook.gallery.ExpungementView;
import secondlook.policy.Clause;
import secondlook.policy.ExpungementAuthority;
import secondlook.policy.RetentionKind;
import secondlook.policy.Verifies;
import secondlook.shared.Caller;
import secondlook.shared.NotFound;
import secondlook.shared.SchemaMigration;
import secondlook.shared.TestEngine;
import secondlook.shared.TestPersistence;

/** An older copy of the database is put back: who was expunged since is expunged again, in rows, store and index. */
class RestoredExpungementTest {

    @TempDir
    private Path home;

    private Shelf shelf;
    private Cabinet cabinet;

    @BeforeEach
    void needsTheModels() {
        TestEngine.open();
    }

    /** The system as it starts; the gallery's folder and the journal are those of the run before. */
    private void start() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:file:" + home.resolve("db/secondlook"));
        open(h2);
    }

    private void open(DataSource database) {
        SchemaMigration.migrate(database);
        shelf = new Shelf(TestPersistence.open(database), home);
        cabinet = new Cabinet(shelf.em, home.resolve("gallery"), TestEngine.engines());
        cabinet.told = shelf::file;
        shelf.more = List.of(cabinet.purge);
    }

    private void stop() {
        cabinet.close();
        shelf.em.getEntityManagerFactory().close();
    }

    private long enrol(String record, String avatar) {
        return shelf.act(() -> cabinet.service.enrol(Cabinet.booking(record, TestEngine.picture(avatar)))).id();
    }

    private int purgeRestored() {
        shelf.as(Caller.system("start"));
        return shelf.act(shelf.service::purgeRestored);
    }

    private long templates(long enrolment) {
        return shelf.act(() -> shelf.em.createQuery("select count(t) from EnrolmentTemplate t where t.enrolmentId = :id"
                        + " and t.template.bytes is not null", Long.class).setParameter("id", enrolment)
                .getSingleResult());
    }

    @Test
    @Verifies(value = {Clause.PROTECTED_STORE, Clause.AUTOMATIC_PURGE}, refusal = false)
    void expungedEnrolmentDoesNotComeBackWithTheBackup() throws IOException {
        start();
        long kept = enrol("R-1", "avatars/000f.jpg");
        long gone = enrol("R-2", "avatars/000m.jpg");
        assertThat(cabinet.near(kept)).contains(kept, gone);
        stop();
        Path file = home.resolve("db/secondlook.mv.db");
        Path backup = Files.copy(file, home.resolve("backup.mv.db"));

        start();
        String done = shelf.act(() -> cabinet.expungements.expunge(Cabinet.order(gone))).id();
        shelf.act(() -> cabinet.expungements.prove(done));
        assertThat(shelf.journal.read()).extracting(line -> line.erased().kind()).containsExactlyInAnyOrder(
                RetentionKind.ENROLMENT, RetentionKind.ENROLMENT_TEMPLATE);
        shelf.as(Caller.system("t"));
        assertThat(shelf.act(shelf.service::certify)).isTrue();
        stop();
        Files.copy(backup, file, StandardCopyOption.REPLACE_EXISTING);

        start();
        assertThat(shelf.act(() -> cabinet.records.picture(gone)).bytes()).isNotEmpty();
        assertThat(shelf.act(shelf.reader::olderThanJournal)).isTrue();
        assertThat(purgeRestored()).isEqualTo(2);
        shelf.act(() -> {
            cabinet.proveAll();
            return gone;
        });
        assertGone(gone, kept);
        assertThat(purgeRestored()).isZero();
        stop();
    }

    private void assertGone(long gone, long kept) {
        assertThatThrownBy(() -> shelf.act(() -> cabinet.records.picture(gone))).isInstanceOf(NotFound.class);
        assertThat(templates(gone)).isZero();
        assertThat(templates(kept)).isEqualTo(1);
        assertThat(cabinet.near(kept)).containsExactly(kept);
        ExpungementView again = shelf.act(cabinet.expungements::list).get(0);
        assertThat(again.authority()).isEqualTo(ExpungementAuthority.EXPUNGED_BEFORE);
        assertThat(again.proof()).isNotNull();
        shelf.as(Shelf.COMMANDER);
        assertThat(shelf.act(shelf.retention::certificates)).extracting(CertificateView::cause)
                .containsExactly(PurgeCause.RESTORED);
        assertThat(shelf.act(shelf.audits::draw).confirmed()).isTrue();
    }
}
