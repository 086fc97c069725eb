package secondlook.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.intake.HoldView;
import secondlook.intake.Road;
import secondlook.lead.SampleReport;
import secondlook.matching.SampleList;
import secondlook.policy.Clause;
import secondlook.policy.HoldAuthority;
import secondlook.policy.RetentionKind;
import secondlook.policy.RetentionPolicy;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.NotFound;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

/** Candidate lists and reports go after ten years; what later disclosure needs stays. */
class RecordsPurgeTest {

    private static final byte[] PAGES = "%PDF the pages of a report".getBytes(StandardCharsets.US_ASCII);
    private static final Duration TEN_YEARS = Duration.ofDays(3653);

    @TempDir
    private Path home;

    private Shelf shelf;
    private String id;
    private String search;
    private String report;

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    /** A request with a lead, its search and its report, whose photograph went after its year. */
    private void open(DataSource database) {
        shelf = new Shelf(TestPersistence.open(database), home);
        id = shelf.withLead();
        String number = shelf.number(id);
        search = shelf.act(() -> SampleList.of(shelf.em, id, shelf.now));
        report = shelf.act(() -> SampleReport.of(shelf.em, id, number, PAGES, shelf.now));
        shelf.later(TEN_YEARS.minusDays(2));
        assertThat(shelf.batch()).isEqualTo(1);
    }

    @AfterEach
    void close() {
        shelf.em.getEntityManagerFactory().close();
    }

    private long rows() {
        return shelf.act(() -> SampleList.rows(shelf.em, search));
    }

    private boolean pagesAreThere() {
        return shelf.act(() -> SampleReport.line(shelf.em, id)).kept();
    }

    private HoldView hold() {
        shelf.as(Road.staff(Role.SUPERVISOR, "sue"));
        String number = shelf.number(id);
        return shelf.act(() -> shelf.holds.place(number, new RetentionPolicy.Hold(HoldAuthority.EVIDENCE, null,
                "The conviction is under review.", LocalDate.ofInstant(shelf.now, ZoneOffset.UTC).plusDays(30))));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = {Clause.AUTOMATIC_PURGE, Clause.PROTECTED_STORE}, refusal = false)
    void listAndReportGoAfterTenYearsWithACertificateThatTheRequestNames(DataSource database) {
        open(database);
        shelf.later(Duration.ofDays(3));
        assertThat(shelf.batch()).isEqualTo(2);
        assertThat(rows()).isZero();
        assertThat(pagesAreThere()).isFalse();
        assertThat(shelf.batch()).isZero();
        shelf.as(Road.investigator("reed"));
        List<PurgedView> purged = shelf.act(() -> shelf.purged.of(id));
        assertThat(purged).extracting(PurgedView::kind).containsExactlyInAnyOrder(RetentionKind.PROBE_OF_LEAD,
                RetentionKind.CANDIDATE_LIST, RetentionKind.REPORT);
        assertThat(purged).filteredOn(one -> one.kind() != RetentionKind.PROBE_OF_LEAD).allSatisfy(one -> {
            assertThat(one.at()).isEqualTo(shelf.now);
            assertThat(one.certificate()).isNotNull();
        });
        shelf.as(Shelf.COMMANDER);
        long newest = shelf.act(shelf.retention::certificates).get(0).id();
        CertificateDetail certificate = shelf.act(() -> shelf.retention.certificate(newest));
        assertThat(certificate.objects()).extracting(object -> object.kind() + " " + object.key())
                .containsExactlyInAnyOrder("CANDIDATE_LIST " + search, "REPORT " + report);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.AUTOMATIC_PURGE, refusal = false)
    void thatItWasSearchedAndIssuedStaysWithItsHashes(DataSource database) {
        open(database);
        String sha256 = shelf.act(() -> SampleReport.line(shelf.em, id)).sha256();
        shelf.later(Duration.ofDays(3));
        shelf.batch();
        assertThat(shelf.act(() -> SampleReport.line(shelf.em, id)).sha256()).isEqualTo(sha256);
        assertThatThrownBy(() -> shelf.act(() -> SampleReport.pages(shelf.em, id))).isInstanceOf(NotFound.class)
                .hasMessageContaining(Clause.AUTOMATIC_PURGE.id()).hasMessageContaining(sha256);
        assertThat(shelf.act(() -> shelf.em.createNativeQuery("select s.examiner, s.probe_sha256, p.candidates,"
                + " p.comparisons from search_record s join search_list_purged p on p.search_id = s.id"
                + " where s.id = ?").setParameter(1, search).getSingleResult())).isEqualTo(
                new Object[] {"ann", "bb", 2, 1});
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = {Clause.AUTOMATIC_PURGE, Clause.PROTECTED_STORE}, refusal = true)
    void nothingGoesBeforeTenYearsOrWhileItIsHeld(DataSource database) {
        open(database);
        assertThat(shelf.batch()).isZero();
        assertThat(shelf.act(() -> SampleReport.pages(shelf.em, id))).isEqualTo(PAGES);
        HoldView hold = hold();
        shelf.later(Duration.ofDays(400));
        assertThat(shelf.batch()).isZero();
        assertThat(rows()).isEqualTo(3);
        assertThat(pagesAreThere()).isTrue();
        shelf.as(Shelf.COMMANDER);
        shelf.act(() -> shelf.holds.lift(hold.id(), "The review ended without finding."));
        assertThat(shelf.batch()).isEqualTo(2);
        assertThat(rows()).isZero();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.AUTOMATIC_PURGE, refusal = true)
    void listOfARequestOnItsWayIsKeptHoweverOldItIs(DataSource database) {
        open(database);
        String under = shelf.submitted();
        String its = shelf.act(() -> SampleList.of(shelf.em, under, shelf.now));
        shelf.later(TEN_YEARS.plusDays(5));
        shelf.batch();
        assertThat(shelf.act(() -> SampleList.rows(shelf.em, its))).isEqualTo(3);
        assertThat(rows()).isZero();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.PROTECTED_STORE, refusal = true)
    void databaseLetsNoCandidateGoWithoutTheStatementOfItsPurge(DataSource database) {
        open(database);
        for (String sql : List.of("delete from comparison where search_id = ?",
                "update search_candidate set score = 0.1 where search_id = ?",
                "update comparison set score = 0.1 where search_id = ?",
                "delete from search_candidate where candidate_rank = 2 and search_id = ?")) {
            assertThatThrownBy(() -> shelf.act(() -> shelf.em.createNativeQuery(sql).setParameter(1, search)
                    .executeUpdate())).as(sql).hasMessageContaining("keeps what no purge covers");
        }
        assertThat(rows()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.PURGE_AUDITS, refusal = true)
    void auditFindsAListThatWasPutBack(DataSource database) {
        open(database);
        Runnable putBack = shelf.act(() -> SampleList.copy(shelf.em, search));
        shelf.later(Duration.ofDays(3));
        shelf.batch();
        shelf.as(Shelf.COMMANDER);
        assertThat(shelf.act(shelf.audits::draw).confirmed()).isTrue();
        shelf.act(() -> {
            putBack.run();
            return search;
        });
        assertThat(rows()).isEqualTo(3);
        PurgeAuditView audit = shelf.act(shelf.audits::draw);
        assertThat(audit.confirmed()).isFalse();
        assertThat(shelf.act(() -> shelf.audits.view(audit.id())).looks()).flatExtracting(Look::found).singleElement()
                .asString().startsWith("Still kept: " + RetentionKind.CANDIDATE_LIST.label());
    }
}
