package secondlook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.shared.TestPersistence.inTransaction;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.policy.Clause;
import secondlook.policy.RequestState;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

class BreakGlassServiceTest {

    private static final String REASON = "The prosecutor asks about this case today.";
    private static final Caller ANN = Road.staff(Role.EXAMINER, "ann");
    private static final Caller BEN = Road.staff(Role.EXAMINER, "ben");
    private static final Caller CHIEF = Road.staff(Role.COMMANDER, "chief");

    private EntityManager em;
    private Road road;

    static java.util.List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    /** A request that ann has searched and that was then taken back: nobody's work any more. */
    private RequestView ended(DataSource database) {
        em = TestPersistence.open(database);
        road = new Road(em);
        String id = as(Road.investigator("reed"), () -> road.intake.submit(Draft.with(d -> { }))).id();
        as(ANN, () -> {
            road.road.noteSearcher(id, "ann");
            road.road.advance(id, RequestState.SEARCHED, "The gallery was searched.");
            return null;
        });
        return as(Road.investigator("reed"), () -> road.intake.withdraw(id, "Not needed any more."));
    }

    @AfterEach
    void close() {
        em.getEntityManagerFactory().close();
    }

    private <T> T as(Caller who, Supplier<T> act) {
        road.as(who);
        return inTransaction(em, () -> {
            road.act.open();
            return act.get();
        });
    }

    private BreakGlassView opened(RequestView request) {
        return as(BEN, () -> road.glass.open(request.number(), REASON));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = {Clause.PROTECTED_STORE, Clause.NEED_TO_KNOW}, refusal = true)
    void endedCaseIsClosedToAnExaminerWhoNeverWorkedOnIt(DataSource database) {
        RequestView request = ended(database);
        assertThatThrownBy(() -> as(BEN, () -> road.intake.view(request.id()))).isInstanceOf(NotFound.class);
        assertThat(as(BEN, () -> road.intake.list(new RequestQuery(null, null, 0, 10))).total()).isZero();
        assertThat(as(BEN, () -> road.queue.mine()).counts()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = {Clause.PROTECTED_STORE, Clause.NEED_TO_KNOW}, refusal = false)
    void whoeverWorkedOnItGoesOnSeeingIt(DataSource database) {
        RequestView request = ended(database);
        assertThat(as(ANN, () -> road.intake.view(request.id())).number()).isEqualTo(request.number());
        assertThat(as(ANN, () -> road.intake.list(new RequestQuery(null, null, 0, 10))).total()).isEqualTo(1);
        assertThat(as(CHIEF, () -> road.intake.view(request.id())).number()).isEqualTo(request.number());
        assertThatThrownBy(() -> as(ANN, () -> road.glass.open(request.number(), REASON)))
                .isInstanceOf(Conflict.class).hasMessageContaining("open to you as it is");
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = {Clause.PROTECTED_STORE, Clause.NEED_TO_KNOW}, refusal = false)
    void breakGlassOpensItCountsEachLookAndIsToldAtOnce(DataSource database) {
        RequestView request = ended(database);
        BreakGlassView glass = opened(request);
        as(BEN, () -> road.intake.view(request.id()));
        as(BEN, () -> road.road.seen(request.id()));
        assertThat(road.act.about().caseNumber()).isEqualTo(request.caseNumber());
        assertThat(as(CHIEF, () -> road.glassDirectory.waiting())).isEqualTo(1);
        assertThat(as(CHIEF, () -> road.glassDirectory.overdue())).isZero();
        assertThat(as(CHIEF, () -> road.glass.list())).singleElement().satisfies(view -> {
            assertThat(view.looks()).isEqualTo(2);
            assertThat(view.open()).isTrue();
            assertThat(view.reason()).isEqualTo(REASON);
        });
        assertThat(as(CHIEF, () -> road.glass.decide(glass.id(), true, "Called the prosecutor.")).decided().approved())
                .isTrue();
        assertThat(as(CHIEF, () -> road.glassDirectory.waiting())).isZero();
        as(BEN, () -> road.intake.view(request.id()));
        assertThatThrownBy(() -> as(CHIEF, () -> road.glass.decide(glass.id(), false, "Again.")))
                .isInstanceOf(Conflict.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = {Clause.PROTECTED_STORE, Clause.NEED_TO_KNOW}, refusal = true)
    void accessEndsByItselfAndADecisionThatIsLateIsCounted(DataSource database) {
        RequestView request = ended(database);
        opened(request);
        road.now = Road.NOON.plus(Duration.ofHours(8));
        assertThatThrownBy(() -> as(BEN, () -> road.intake.view(request.id()))).isInstanceOf(NotFound.class);
        road.now = Road.NOON.plus(Duration.ofHours(24)).plusSeconds(1);
        assertThat(as(CHIEF, () -> road.glassDirectory.overdue())).isEqualTo(1);
        assertThat(as(CHIEF, () -> road.glass.list())).singleElement().satisfies(view -> {
            assertThat(view.open()).isFalse();
            assertThat(view.overdue()).isTrue();
        });
        road.now = Road.NOON;
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.PROTECTED_STORE, refusal = true)
    void rejectedAccessEndsAtOnce(DataSource database) {
        RequestView request = ended(database);
        BreakGlassView glass = opened(request);
        as(CHIEF, () -> road.glass.decide(glass.id(), false, "No duty in this case."));
        assertThatThrownBy(() -> as(BEN, () -> road.intake.view(request.id()))).isInstanceOf(NotFound.class);
        assertThat(as(BEN, () -> road.glass.mine())).singleElement()
                .satisfies(view -> assertThat(view.decided().remark()).isEqualTo("No duty in this case."));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.NEED_TO_KNOW, refusal = true)
    void numberMustBeRightAndTheReasonWritten(DataSource database) {
        RequestView request = ended(database);
        assertThatThrownBy(() -> as(BEN, () -> road.glass.open("SL-2026-999999", REASON)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(BEN, () -> road.glass.open(request.number(), "curious")))
                .isInstanceOf(PolicyRefused.class);
    }
}
