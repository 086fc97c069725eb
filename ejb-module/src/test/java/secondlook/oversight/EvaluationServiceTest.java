package secondlook.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.audit.AuditTrail;
import secondlook.audit.TrailPoint;
import secondlook.board.NewViolation;
import secondlook.board.ViolationRecords;
import secondlook.intake.IntakeRecords;
import secondlook.policy.Clause;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.Invalid;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Sha256;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

class EvaluationServiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final String SEED = Sha256.of(new byte[] {1, 2, 3});
    private static final String NOTE = "a checkpoint\n";
    private static final String REMARK = "Compared the narrative with the case file.";

    private final EvaluationService service = new EvaluationService();
    private EntityManager em;
    private List<String> numbers = IntStream.rangeClosed(1, 40).mapToObj(i -> "SL-2026-" + (100_000 + i)).toList();
    private final List<NewViolation> suspected = new ArrayList<>();
    private long entries = 7;

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    private void open(DataSource database) {
        em = TestPersistence.open(database);
        service.book = new EvaluationBook();
        service.book.em = em;
        service.book.intake = new IntakeRecords() {
            @Override
            public List<String> numbers(LocalDate from, LocalDate to) {
                return from.equals(TODAY) ? List.of() : numbers;
            }

            @Override
            public String facts(String number) {
                return "Robbery, case of " + number;
            }
        };
        service.trail = new AuditTrail() {
            @Override
            public long entries() {
                return entries;
            }

            @Override
            public Optional<TrailPoint> firstAfter(long after, String object) {
                return entries > after ? Optional.of(new TrailPoint(SEED, "checkpoint of " + entries + " entries after "
                        + object, NOTE)) : Optional.empty();
            }
        };
        service.violations = register();
        CurrentCaller caller = new CurrentCaller();
        caller.is(new Caller("laso", "Lee Ortiz", "Technical Services", Role.LASO, null, null, null, "127.0.0.1",
                "Desk 1", "test", "c1"));
        service.caller = caller;
        service.act = new CurrentAct();
        service.clock = Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);
    }

    /** Rows that a finding can refer to. */
    private ViolationRecords register() {
        return new ViolationRecords() {
            @Override
            public long suspect(NewViolation found) {
                suspected.add(found);
                return row();
            }
        };
    }

    private long row() {
        em.createNativeQuery("insert into suspected_violation (id, clause, description, evidence, reported_at,"
                + " reported_by, reporter_name) values (" + suspected.size() + ", '307.5-5.2', 'd', 'e',"
                + " current_timestamp, 'laso', 'Lee Ortiz')").executeUpdate();
        return suspected.size();
    }

    @AfterEach
    void close() {
        em.getEntityManagerFactory().close();
    }

    private <T> T act(Supplier<T> work) {
        return TestPersistence.inTransaction(em, work);
    }

    private static NewEvaluation plan() {
        return new NewEvaluation("Narratives against case files", EvaluationPopulation.REQUESTS, TODAY.minusDays(30),
                TODAY, 5);
    }

    private EvaluationView drawn() {
        EvaluationView announced = act(() -> service.announce(plan()));
        entries++;
        return act(() -> service.draw(announced.id()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.RANDOM_EVALUATIONS, refusal = false)
    void sampleIsDrawnFromWhatWasAnnouncedAndCanBeDrawnAgain(DataSource database) {
        open(database);
        EvaluationView announced = act(() -> service.announce(plan()));
        assertThat(announced.drawn()).isFalse();
        assertThat(announced.waiting()).isEqualTo(1);
        numbers = List.of("SL-2026-999999");
        entries++;
        EvaluationView drawn = act(() -> service.draw(announced.id()));
        String population = act(() -> service.population(announced.id()));

        assertThat(drawn.seed()).isEqualTo(SEED);
        assertThat(drawn.seedSource()).endsWith("entries after evaluation " + announced.id());
        assertThat(act(() -> service.seedNote(announced.id()))).isEqualTo(NOTE).isEqualTo(drawn.seedNote());
        assertThat(Sha256.of(population.getBytes())).isEqualTo(drawn.itemsSha256());
        assertThat(drawn.lines()).extracting(EvaluationLine::item).isEqualTo(
                Sampling.draw(SEED, population.lines().toList(), 5).stream().map(Sampling.Drawn::item).toList())
                .doesNotContain("SL-2026-999999");
        assertThat(drawn.lines().get(0).facts()).startsWith("Robbery, case of SL-2026-");
        assertThatThrownBy(() -> act(() -> service.draw(announced.id()))).isInstanceOf(Conflict.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.RANDOM_EVALUATIONS, refusal = true)
    void drawBeforeTheSeedExistsIsRefused(DataSource database) {
        open(database);
        EvaluationView announced = act(() -> service.announce(plan()));
        assertThatThrownBy(() -> act(() -> service.draw(announced.id()))).isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("does not exist yet");
        assertThatThrownBy(() -> act(() -> service.seedNote(announced.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> act(() -> service.announce(new NewEvaluation("Nothing there",
                EvaluationPopulation.REQUESTS, TODAY, TODAY, 5)))).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.RANDOM_EVALUATIONS, refusal = false)
    void findingIsKeptAndASuspectedViolationGetsItsRecord(DataSource database) {
        open(database);
        EvaluationView drawn = drawn();
        act(() -> service.find(drawn.lines().get(0).id(), new NewFinding(FindingKind.COMPLIANT, REMARK, null)));
        EvaluationView after = act(() -> service.find(drawn.lines().get(1).id(), new NewFinding(FindingKind.SUSPECTED,
                "The incident is a theft, not a robbery.", Clause.INVESTIGATION)));

        assertThat(after.waiting()).isEqualTo(3);
        assertThat(after.lines().get(0).violation()).isNull();
        assertThat(after.lines().get(1).violation()).isNotNull();
        assertThat(suspected).singleElement().satisfies(violation -> {
            assertThat(violation.clause()).isEqualTo(Clause.INVESTIGATION);
            assertThat(violation.evidence()).contains("item 2", drawn.lines().get(1).item());
        });
        assertThatThrownBy(() -> act(() -> service.find(drawn.lines().get(0).id(),
                new NewFinding(FindingKind.CONCERN, REMARK, null)))).isInstanceOf(Conflict.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.RANDOM_EVALUATIONS, refusal = true)
    void findingWithoutWordsOrASuspicionWithoutItsClauseIsRefused(DataSource database) {
        open(database);
        long item = drawn().lines().get(0).id();
        assertThatThrownBy(() -> act(() -> service.find(item, new NewFinding(FindingKind.COMPLIANT, "fine", null))))
                .isInstanceOf(PolicyRefused.class);
        assertThatThrownBy(() -> act(() -> service.find(item, new NewFinding(FindingKind.SUSPECTED, REMARK, null))))
                .isInstanceOf(Invalid.class);
        assertThat(suspected).isEmpty();
    }
}
