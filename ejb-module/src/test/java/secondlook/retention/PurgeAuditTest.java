package secondlook.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.intake.Draft;
import secondlook.intake.Road;
import secondlook.policy.Clause;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.PolicyRefused;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

/** An audit reads everything again; what was planted in any place is found and named. */
class PurgeAuditTest {

    @TempDir
    private Path home;

    private Shelf shelf;
    private String gone;

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    private void open(DataSource database) {
        shelf = new Shelf(TestPersistence.open(database), home);
        gone = shelf.withoutCandidate();
        shelf.submitted();
    }

    @AfterEach
    void close() {
        shelf.em.getEntityManagerFactory().close();
    }

    private PurgeAuditDetail audit() {
        shelf.as(Shelf.COMMANDER);
        PurgeAuditView drawn = shelf.act(shelf.audits::draw);
        return shelf.act(() -> shelf.audits.view(drawn.id()));
    }

    private static List<String> found(PurgeAuditDetail audit) {
        return audit.looks().stream().flatMap(look -> look.found().stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void sameStillInAnOpenRequestIsToldApartFromALeftOver(DataSource database) {
        open(database);
        PurgeAuditDetail audit = audit();
        assertThat(audit.audit().confirmed()).isTrue();
        assertThat(audit.looks()).anyMatch(look -> look.place().startsWith("Table probe_image, column image: 1 of"));
    }

    private void openWithOneStill(DataSource database) {
        shelf = new Shelf(TestPersistence.open(database), home);
        gone = shelf.withoutCandidate();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.PURGE_AUDITS, refusal = false)
    void cleanSystemIsConfirmedAndTheRecordSaysWhatWasRead(DataSource database) throws IOException {
        openWithOneStill(database);
        Files.writeString(Files.createDirectories(home.resolve("log")).resolve("server.log"), "something else");
        PurgeAuditDetail audit = audit();
        assertThat(audit.audit().confirmed()).isTrue();
        assertThat(audit.audit().bytesRead()).isPositive();
        assertThat(audit.looks()).extracting(Look::place).contains("Table probe_image, column image",
                "Table search_template, column template", "Table lead_report_file, column pdf", "Data folder, log",
                "Data folder, journal");
        PurgeAudit.Draw again = shelf.act(() -> shelf.auditBook.draw(audit.audit().seed(), audit.audit().sample()));
        assertThat(again.sample()).singleElement().satisfies(erased -> assertThat(erased.key()).isEqualTo(gone));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.PURGE_AUDITS, refusal = true)
    void leftOversInFileTableTextAndBackupAreFound(DataSource database) throws IOException {
        openWithOneStill(database);
        Files.write(Files.createDirectories(home.resolve("tmp/deep")).resolve("upload.part"), Draft.still());
        shelf.act(() -> shelf.em.createNativeQuery("insert into self_test (record_sha256, tested_at, taken_up_at,"
                + " pack_name, pack_version, pack_sha256, template_version, images, people, faceless, faces_of,"
                + " missed_at_rank_1, searches, accepted, pairs, figures) values ('x', current_timestamp,"
                + " current_timestamp, 'p', '1', 'x', 't', 1, 1, 0, 1, 0, 1, 0, 1, ?)")
                .setParameter(1, Base64.getEncoder().encodeToString(Draft.still())).executeUpdate());
        Path backup = Files.writeString(Files.createDirectories(home.resolve("copies")).resolve("old.mv.db"), "copy");
        Files.setLastModifiedTime(backup, FileTime.from(shelf.now.minus(Duration.ofDays(36))));
        shelf.files.backups = Optional.of(home.resolve("copies").toString());
        PurgeAuditDetail audit = audit();
        assertThat(audit.audit().confirmed()).isFalse();
        assertThat(found(audit)).hasSize(3).anyMatch(line -> line.startsWith("File tmp/deep/upload.part is Photograph"))
                .anyMatch(line -> line.toLowerCase().startsWith("self_test.figures holds"))
                .anyMatch(line -> line.startsWith("Backup old.mv.db"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.PURGE_AUDITS, refusal = true)
    void othersThanTheCommanderAndADrawFromNothingAreRefused(DataSource database) {
        shelf = new Shelf(TestPersistence.open(database), home);
        shelf.as(Shelf.COMMANDER);
        assertThatThrownBy(() -> shelf.act(shelf.audits::draw)).isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("Nothing has been purged");
        shelf.withoutCandidate();
        shelf.as(Road.staff(Role.LASO, "laso"));
        assertThatThrownBy(() -> shelf.act(shelf.audits::draw)).isInstanceOf(PolicyRefused.class);
    }
}
