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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.audit.AuditTrail;
import secondlook.corroboration.Corroboration;
import secondlook.corroboration.CorroborationRecords;
import secondlook.intake.BoardFacts;
import secondlook.intake.BoardRecords;
import secondlook.intake.BoardSpan;
import secondlook.lead.AnsweredRequest;
import secondlook.lead.LeadRecords;
import secondlook.policy.BoardWeek;
import secondlook.policy.Clause;
import secondlook.policy.LeadUse;
import secondlook.policy.Offense;
import secondlook.policy.Perceived;
import secondlook.policy.PerceivedRace;
import secondlook.policy.PerceivedSex;
import secondlook.policy.StillSource;
import secondlook.policy.Verifies;
import secondlook.reports.Letter;
import secondlook.reports.SupplementalReport.Department;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.Invalid;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

/** A year of 40 answered requests and one reported week. */
class AnnualServiceTest {

    private static final int YEAR = 2026;
    private static final Instant ANSWER = Instant.parse("2026-05-06T15:00:00Z");
    private static final BoardWeek LAST = new BoardWeek(LocalDate.of(2026, 12, 21));

    private final AnnualService service = new AnnualService();
    private final AnnualReading reading = new AnnualReading();
    private BoardWeek reported = LAST;
    private long refused = 3;
    private EntityManager em;

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    private void open(DataSource database) {
        em = TestPersistence.open(database);
        AnnualBook book = new AnnualBook();
        book.em = em;
        reading.intake = intake();
        reading.leads = leads();
        reading.examined = examined();
        reading.weeklies = weeklies();
        reading.selfTests = new SelfTestBook();
        reading.selfTests.em = em;
        reading.registers = new ToldRegisters(ANSWER);
        reading.trail = new AuditTrail() {
            @Override
            public long entries() {
                return 4711;
            }
        };
        service.act = new CurrentAct();
        service.book = book;
        service.weeklies = reading.weeklies;
        service.reading = reading;
        service.head = new ReportHead() {
            @Override
            ZoneId zone() {
                return ZoneId.of("America/Detroit");
            }

            @Override
            Letter.Sender at(Instant when) {
                return new Letter.Sender(new Department("Detroit Police Department", "Crime Intelligence Unit",
                        "1301 Third Street, Detroit, MI 48226"), when, zone(), true);
            }
        };
        service.clock = Clock.fixed(Instant.parse("2027-01-15T11:00:00Z"), ZoneOffset.UTC);
    }

    private static LeadRecords leads() {
        return new LeadRecords() {
            @Override
            public Optional<LeadUse> use(String requestId) {
                return switch (requestId) {
                    case "r0", "r4" -> Optional.of(LeadUse.ASSISTED);
                    case "r8" -> Optional.of(LeadUse.EXCLUDED);
                    default -> Optional.empty();
                };
            }

            @Override
            public List<AnsweredRequest> answered(Instant from, Instant to) {
                return to.isAfter(ANSWER) ? IntStream.range(0, 40).mapToObj(i -> new AnsweredRequest("r" + i,
                        i % 4 == 0, ANSWER.plusSeconds(i))).toList() : List.of();
            }
        };
    }

    private BoardRecords intake() {
        return new BoardRecords() {
            @Override
            public BoardSpan span(Instant from, Instant to, boolean agencies) {
                return agencies ? new BoardSpan(2, 0, 0) : new BoardSpan(43, refused, 2);
            }

            @Override
            public Map<String, BoardFacts> facts(Collection<String> ids) {
                return ids.stream().collect(Collectors.toMap(Function.identity(), id -> new BoardFacts(id, "SL-" + id,
                        id.equals("r3") ? "Wayne County Sheriff" : "Robbery Unit", id.equals("r3"),
                        Offense.values()[Integer.parseInt(id.substring(1)) % 2], StillSource.BUSINESS_CAMERA,
                        ANSWER.minusSeconds(36_000))));
            }

            @Override
            public long incidents(Collection<String> ids) {
                return Math.max(ids.size() - 1, 0);
            }
        };
    }

    private static CorroborationRecords examined() {
        return new CorroborationRecords() {
            @Override
            public Optional<Perceived> perceived(String requestId) {
                return requestId.equals("r1") ? Optional.of(new Perceived(PerceivedRace.WHITE, PerceivedSex.MALE))
                        : Optional.empty();
            }

            @Override
            public Corroboration of(String requestId) {
                return new Corroboration(List.of(), List.of(), null, null, null);
            }
        };
    }

    private WeeklyBook weeklies() {
        BoardWeek week = BoardWeek.of(LocalDate.of(2026, 5, 6));
        return new WeeklyBook() {
            @Override
            BoardWeek last() {
                return reported;
            }

            @Override
            Optional<WeeklyReport> of(BoardWeek asked) {
                return asked.equals(week) ? Optional.of(new WeeklyReport() {
                    @Override
                    WeekCounts department() {
                        return new WeekCounts(43, 3, 39, 10, 2, 4);
                    }

                    @Override
                    WeekCounts agencies() {
                        return new WeekCounts(2, 0, 1, 0, 0);
                    }
                }) : Optional.empty();
            }

            @Override
            List<WeeklyAddendumView> addenda(LocalDate monday) {
                return List.of(new WeeklyAddendumView("leads", "One more was issued.", ANSWER, "co"));
            }
        };
    }

    @AfterEach
    void close() {
        em.getEntityManagerFactory().close();
    }

    private void report() {
        within(em, () -> service.report(YEAR));
    }

    private List<String> table(AnnualEdition edition) {
        return new String(service.file(YEAR, edition, AnnualFormat.CSV), StandardCharsets.UTF_8).lines().toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.ANNUAL_REPORT, refusal = false)
    void yearIsClosedInBothEditionsWithItsReconciliation(DataSource database) {
        open(database);
        report();
        assertThat(table(AnnualEdition.INTERNAL)).contains(
                "Summary of the weekly reports,Received,43,2,45",
                "Summary of the weekly reports,Sent to the State Police,4,0,4",
                "Reconciliation with the weekly reports,Fulfilled,40,40,0",
                "Reconciliation with the weekly reports,Sent to the State Police,4,5,1",
                "Reconciliation with the weekly reports,Addenda to the weekly reports,"
                        + "\"Week of 2026-05-04, corrected 2026-05-06, leads: One more was issued.\"",
                "\"Efficacy: leads, cases and examinations\",Incidents in whose investigation a lead was issued,9",
                "\"Efficacy: leads, cases and examinations\",\"of these, the requester reported that it assisted\",1",
                "\"Efficacy: leads, cases and examinations\",Leads whose person further investigation excluded,1",
                "\"Efficacy: leads, cases and examinations\",Leads of which nothing is reported yet,7",
                "\"Efficacy: leads, cases and examinations\",\"Hours from receipt to answer, median\",10.0",
                "Lawsuits and settlements,Relevant lawsuits,2026-03-02: Ann Doe v. City of Detroit",
                "Lawsuits and settlements,Settlements,None",
                "Training and other prerequisites of members,Examiner,0,0,0,12",
                "Training and other prerequisites of members,All,0,0,0,12");
        assertThat(service.reports()).extracting(AnnualView::fulfilled, AnnualView::leads)
                .containsExactly(tuple(40L, 10L));
        for (AnnualEdition edition : AnnualEdition.values()) {
            byte[] pdf = service.file(YEAR, edition, AnnualFormat.PDF);
            assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void publicEditionHasNoFreeTextAndNoSmallCell(DataSource database) {
        open(database);
        report();
        assertThat(table(AnnualEdition.PUBLIC)).noneMatch(line -> line.contains("Ann Doe"))
                .noneMatch(line -> line.contains("Search without case"))
                .contains("Lawsuits and settlements,Relevant lawsuits,2026-03-02: Lawsuit")
                .anyMatch(line -> line.contains("White,Male,0,withheld,withheld"))
                .anyMatch(line -> line.startsWith("Use by outside agencies,\"Requests answered for each agency, by "
                        + "outcome: withheld"));
        assertThat(table(AnnualEdition.INTERNAL)).anyMatch(line -> line.contains("White,Male,0,1,1"))
                .anyMatch(line -> line.contains("Wayne County Sheriff,0,1,1"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void differenceFromTheWeekliesIsShownAndClosedYearKeepsItsBytes(DataSource database) {
        open(database);
        refused = 4;
        report();
        assertThat(table(AnnualEdition.PUBLIC)).contains("Reconciliation with the weekly reports,Refused,3,4,1");
        byte[] before = service.file(YEAR, AnnualEdition.PUBLIC, AnnualFormat.PDF);
        refused = 9;
        em.clear();
        assertThat(service.file(YEAR, AnnualEdition.PUBLIC, AnnualFormat.PDF)).isEqualTo(before);
        assertThatThrownBy(this::report).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> within(em, () -> em.createNativeQuery("update annual_file set sha256 = 'x'")
                .executeUpdate())).hasMessageContaining("annual_file");
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.ANNUAL_REPORT, refusal = true)
    void yearWithoutItsLastWeekIsNotClosedButHasADraft(DataSource database) {
        open(database);
        reported = new BoardWeek(LAST.monday().minusWeeks(1));
        assertThatThrownBy(this::report).isInstanceOf(PolicyRefused.class).hasMessageContaining("draft");
        String draft = new String(service.draft(YEAR, AnnualEdition.PUBLIC, AnnualFormat.CSV), StandardCharsets.UTF_8);
        assertThat(draft).contains("mark,DRAFT.");
        assertThat(service.reports()).isEmpty();
        assertThatThrownBy(() -> table(AnnualEdition.PUBLIC)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.draft(1, AnnualEdition.PUBLIC, AnnualFormat.CSV)).isInstanceOf(Invalid.class);
    }
}
