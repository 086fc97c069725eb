package secondlook.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static secondlook.shared.TestPersistence.within;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.audit.TrailStand;
import secondlook.board.Letterhead;
import secondlook.corroboration.CorroborationRecords;
import secondlook.intake.BoardFacts;
import secondlook.intake.BoardRecords;
import secondlook.intake.BoardSpan;
import secondlook.lead.AnsweredRequest;
import secondlook.lead.LeadRecords;
import secondlook.matching.SearchRecords;
import secondlook.policy.Clause;
import secondlook.policy.Offense;
import secondlook.policy.Perceived;
import secondlook.policy.PerceivedRace;
import secondlook.policy.PerceivedSex;
import secondlook.policy.Role;
import secondlook.policy.StillSource;
import secondlook.policy.Suitability;
import secondlook.policy.Verifies;
import secondlook.reports.Letter;
import secondlook.reports.SupplementalReport;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Sha256;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

class WeeklyServiceTest {

    private static final LocalDate WEEK = LocalDate.of(2026, 11, 16);
    private static final Instant DUE = Instant.parse("2026-11-23T11:00:00Z");

    private final WeeklyService service = new WeeklyService();
    private final WeeksDue due = new WeeksDue();
    private EntityManager em;
    private long pending = 3;

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    private void open(DataSource database) {
        em = TestPersistence.open(database);
        WeeklyBook book = new WeeklyBook();
        book.em = em;
        WeekReading reading = new WeekReading() { };
        reading.intake = intake();
        reading.leads = leads();
        reading.searches = new SearchRecords() {
            @Override
            public Optional<Suitability> suitability(String requestId) {
                return requestId.equals("r1") ? Optional.of(Suitability.LIMITED) : Optional.empty();
            }
        };
        reading.examined = new CorroborationRecords() {
            @Override
            public Optional<Perceived> perceived(String requestId) {
                return requestId.equals("r1") ? Optional.of(new Perceived(PerceivedRace.WHITE, PerceivedSex.MALE))
                        : Optional.empty();
            }
        };
        reconciled(reading);
        reading.book = book;
        CurrentCaller caller = new CurrentCaller();
        caller.is(new Caller("co", "Ray Hill", "Crime Intelligence Unit", Role.COMMANDER, null, null, null,
                "127.0.0.1", "Desk 1", "test", "c1"));
        service.act = new CurrentAct();
        service.caller = caller;
        service.book = book;
        service.reading = reading;
        service.zone = "America/Detroit";
        print(book);
        due.intake = reading.intake;
        due.book = book;
        due.zone = service.zone;
        at(DUE);
    }

    private static void reconciled(WeekReading reading) {
        reading.notices = new WeekNoticeReading() {
            @Override
            WeekFigures.WeekNotices of(Instant from, Instant to, ZoneId zone, List<String> statements) {
                return WeekFigures.WeekNotices.NONE;
            }

            @Override
            List<AskedState.One> asked(Instant from, Instant to, List<String> statements) {
                return List.of(new AskedState.One("SL-2026-000003", "SL-2026-000003-M1", true, from));
            }
        };
        reading.check = new WeekCheck() {
            @Override
            WeekFigures.Reconciled reconciled(Span span, List<String> said, WeekCounts department,
                                              WeekCounts agencies) {
                return new WeekFigures.Reconciled(new TrailStand(4711, "ab".repeat(32), null), Set.of());
            }
        };
    }

    private void print(WeeklyBook book) {
        service.print = new WeeklyPrint();
        service.print.book = book;
        service.print.letterhead = new Letterhead() {
            @Override
            public Letter.Sender at(Instant when) {
                return new Letter.Sender(new SupplementalReport.Department("Detroit Police Department",
                        "Crime Intelligence Unit", "1301 Third Street"), when, ZoneId.of(service.zone), false);
            }
        };
    }

    private void at(Instant now) {
        service.clock = Clock.fixed(now, ZoneOffset.UTC);
        due.clock = service.clock;
    }

    private BoardRecords intake() {
        return new BoardRecords() {
            @Override
            public Optional<Instant> first() {
                return Optional.of(Instant.parse("2026-11-10T15:00:00Z"));
            }

            @Override
            public BoardSpan span(Instant from, Instant to, boolean agencies) {
                return agencies ? new BoardSpan(1, 1, 0) : new BoardSpan(6, 2, pending);
            }

            @Override
            public Map<String, BoardFacts> facts(Collection<String> ids) {
                return ids.stream().collect(Collectors.toMap(Function.identity(), id -> new BoardFacts(id, "SL-" + id,
                        id.equals("r3") ? "Wayne County Sheriff" : "=Robbery Unit", id.equals("r3"), Offense.ROBBERY,
                        StillSource.BUSINESS_CAMERA, Instant.parse("2026-11-17T12:00:00Z"))));
            }
        };
    }

    private static LeadRecords leads() {
        return new LeadRecords() {
            @Override
            public List<AnsweredRequest> answered(Instant from, Instant to) {
                Instant at = Instant.parse("2026-11-18T00:30:00Z");
                return from.isAfter(at) || !to.isAfter(at) ? List.of() : List.of(new AnsweredRequest("r1", true, at),
                        new AnsweredRequest("r2", false, at), new AnsweredRequest("r3", true, at));
            }
        };
    }

    @AfterEach
    void close() {
        em.getEntityManagerFactory().close();
    }

    private void report(LocalDate monday) {
        within(em, () -> service.report(monday));
    }

    private String table(LocalDate monday) {
        return new String(service.table(monday), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.WEEKLY_REPORT, refusal = false)
    void weekIsReportedWithTotalsLinesAndNotices(DataSource database) {
        open(database);
        report(WEEK);
        assertThat(table(WEEK).lines()).contains(
                "week,2026-11-16 to 2026-11-22",
                "totals,received,6,1,7,7,not reported",
                "totals,fulfilled,2,1,3,3,not reported",
                "totals,leads,1,1,2,2,not reported",
                "totals,pending at the end,3,0,3,3,not reported",
                "totals,sent to the State Police,0,1,1,1,not reported",
                "crime by outcome,Robbery,2,1,3",
                "crime by outcome,Homicide,0,0,0",
                "upgrades,None", "planned contract changes,None", "confirmed violations,None",
                "requests answered,1,2026-11-17,'=Robbery Unit,Robbery,Still from a business camera,Limited,White,"
                        + "Male,Investigative lead,12.5",
                "made from,entries of the audit trail,4711", "made from,newest signed checkpoint,None",
                "made from,reconciled with the audit trail,Yes");
        WeeklyView view = service.read(WEEK);
        assertThat(view.total()).isEqualTo(new WeekCounts(7, 3, 3, 2, 3, 1));
        assertThat(view.figures()).contains(new WeeklyView.Figure("Received", 6, 1, 7, null));
        assertThat(view.notices().violations()).containsExactly("None");
        assertThat(view.made().trailEntries()).isEqualTo(4711);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void closedWeekKeepsItsBytesWhateverHappensLater(DataSource database) {
        open(database);
        report(WEEK);
        byte[] before = service.table(WEEK);
        byte[] printed = service.document(WEEK);
        pending = 99;
        em.clear();
        assertThat(service.table(WEEK)).isEqualTo(before);
        assertThat(service.document(WEEK)).isEqualTo(printed).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII))
                .hasSizeLessThan(900_000);
        assertThat(Sha256.of(printed)).isEqualTo(service.read(WEEK).made().pdfSha256());
        assertThatThrownBy(() -> report(WEEK)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> within(em, () -> em.createNativeQuery("update weekly_report set agency_leads = 0")
                .executeUpdate())).hasMessageContaining("weekly_report");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void figuresToDateAreTheSumOfTheYearsReports(DataSource database) {
        open(database);
        report(LocalDate.of(2025, 11, 17));
        report(LocalDate.of(2026, 11, 9));
        pending = 1;
        report(WEEK);
        assertThat(table(WEEK).lines()).contains("totals,received,6,1,7,14,7", "totals,fulfilled,2,1,3,3,0",
                "totals,pending at the end,1,0,1,1,3", "totals,sent to the State Police,0,1,1,2,1");
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.WEEKLY_REPORT, refusal = true)
    void weekThatIsNotDueIsNotReported(DataSource database) {
        open(database);
        at(DUE.minusSeconds(1));
        assertThatThrownBy(() -> report(WEEK)).isInstanceOf(PolicyRefused.class);
        assertThatThrownBy(() -> service.read(WEEK)).isInstanceOf(NotFound.class);
        assertThat(due.now()).hasSize(1);
        at(DUE);
        assertThat(due.now()).hasSize(2);
        report(WEEK.minusWeeks(1));
        assertThat(due.now()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void correctionStandsBesideTheReport(DataSource database) {
        open(database);
        report(WEEK);
        byte[] before = service.table(WEEK);
        assertThatThrownBy(() -> service.correct(WEEK, "leads", "wrong")).isInstanceOf(PolicyRefused.class);
        within(em, () -> service.correct(WEEK, "totals, leads", "One lead was withdrawn after an expungement."));
        assertThat(service.read(WEEK).addenda()).extracting(WeeklyAddendumView::corrects, WeeklyAddendumView::writtenBy)
                .containsExactly(tuple("totals, leads", "co"));
        assertThat(service.table(WEEK)).isEqualTo(before);
    }
}
