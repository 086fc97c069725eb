package secondlook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.shared.TestPersistence.inTransaction;
import static secondlook.shared.TestPersistence.within;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.agency.StandingChanged;
import secondlook.policy.Clause;
import secondlook.policy.RequestState;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

class QueueServiceTest {

    private EntityManager em;
    private Road road;

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    private void open(DataSource database) {
        em = TestPersistence.open(database);
        road = new Road(em).as(Road.investigator("reed"));
    }

    @AfterEach
    void close() {
        em.getEntityManagerFactory().close();
    }

    private <T> T act(Supplier<T> act) {
        return inTransaction(em, () -> {
            road.act.open();
            return act.get();
        });
    }

    private String submitted(Caller who, Consumer<Draft> change) {
        road.as(who);
        return act(() -> road.intake.submit(Draft.with(change))).id();
    }

    private void go(String id, RequestState... steps) {
        for (RequestState step : steps) {
            within(em, () -> road.road.advance(id, step, "A step."));
        }
    }

    private List<String> waitingFor(Role role, String account) {
        road.as(role == Role.INVESTIGATOR ? Road.investigator(account) : Road.staff(role, account));
        return act(() -> road.queue.mine()).waiting().stream().map(RequestLine::id).toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.TWO_EXAMINERS, refusal = true)
    void secondExaminationWaitsForNobodyWhoHasSeenTheFirst(DataSource database) {
        open(database);
        String id = submitted(Road.investigator("reed"), d -> { });
        assertThat(waitingFor(Role.EXAMINER, "ann")).containsExactly(id);
        assertThat(waitingFor(Role.SUPERVISOR, "ortiz")).isEmpty();
        within(em, () -> road.road.noteSearcher(id, "ann"));
        go(id, RequestState.SEARCHED);
        assertThat(waitingFor(Role.EXAMINER, "ben")).containsExactly(id);
        within(em, () -> road.road.noteExaminer(id, 1, "ben"));
        go(id, RequestState.FIRST_EXAMINED);
        assertThat(waitingFor(Role.EXAMINER, "ann")).isEmpty();
        assertThat(waitingFor(Role.EXAMINER, "ben")).isEmpty();
        assertThat(waitingFor(Role.EXAMINER, "cleo")).containsExactly(id);
        within(em, () -> road.road.noteExaminer(id, 2, "cleo"));
        go(id, RequestState.CONSULTATION);
        assertThat(waitingFor(Role.EXAMINER, "ann")).isEmpty();
        assertThat(waitingFor(Role.EXAMINER, "cleo")).containsExactly(id);
        assertThat(waitingFor(Role.SUPERVISOR, "ortiz")).isEmpty();
        within(em, () -> road.road.noteStatements(id, 2));
        assertThat(waitingFor(Role.EXAMINER, "cleo")).isEmpty();
        assertThat(waitingFor(Role.SUPERVISOR, "ortiz")).containsExactly(id);
        go(id, RequestState.SIGNED_OFF);
        assertThat(waitingFor(Role.SUPERVISOR, "ortiz")).containsExactly(id);
        assertThat(waitingFor(Role.INVESTIGATOR, "reed")).isEmpty();
        go(id, RequestState.LEAD_ISSUED);
        assertThat(waitingFor(Role.INVESTIGATOR, "reed")).containsExactly(id);
        assertThat(waitingFor(Role.INVESTIGATOR, "other")).isEmpty();
        road.as(Road.investigator("reed"));
        assertThat(act(() -> road.intake.view(id)).outcome()).isEqualTo("Investigative lead issued");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void countsHoldWhatTheCallerMaySeeAndNothingElse(DataSource database) {
        open(database);
        submitted(Road.investigator("reed"), d -> { });
        submitted(Road.investigator("reed"), d -> d.purpose = "Find the robber who fled from the rally.");
        submitted(Road.investigator("other"), d -> { });
        submitted(Road.agency("a1"), d -> { });
        road.as(Road.investigator("reed"));
        assertThat(act(() -> road.queue.mine()).counts()).containsEntry(RequestState.ACCEPTED, 1L)
                .containsEntry(RequestState.SUBMITTED, 1L).hasSize(2);
        road.as(Road.staff(Role.COMMANDER, "chief"));
        Queue all = act(() -> road.queue.mine());
        assertThat(all.counts()).containsEntry(RequestState.ACCEPTED, 3L);
        assertThat(all.waiting()).isEmpty();
        assertThat(act(() -> road.intake.list(new RequestQuery(null, "case-", 0, 2))).items()).hasSize(2);
        assertThat(act(() -> road.intake.list(new RequestQuery(null, "100%", 0, 2))).total()).isZero();
        road.as(Road.agency("a1"));
        assertThat(act(() -> road.intake.list(new RequestQuery(null, null, 0, 10))).total()).isEqualTo(1);
        road.as(Road.agency("a2"));
        assertThat(act(() -> road.intake.list(new RequestQuery(null, null, 0, 10))).total()).isZero();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.AGENCY_SUSPENSION, refusal = true)
    void suspensionFreezesOpenRequestsAndReinstatementLetsThemGoOn(DataSource database) {
        open(database);
        String open = submitted(Road.agency("a1"), d -> { });
        String done = submitted(Road.agency("a1"), d -> { });
        String others = submitted(Road.agency("a2"), d -> { });
        road.as(Road.agency("a1"));
        act(() -> road.intake.withdraw(done, "Not needed any more."));
        within(em, () -> road.frozen.changed(new StandingChanged("a1", true, "F1", "No case number on file.")));
        assertThat(state(open)).isEqualTo(RequestState.FROZEN);
        assertThat(state(done)).isEqualTo(RequestState.WITHDRAWN);
        assertThat(state(others)).isEqualTo(RequestState.ACCEPTED);
        assertThatThrownBy(() -> go(open, RequestState.SEARCHED)).isInstanceOf(Conflict.class);
        within(em, () -> road.frozen.changed(new StandingChanged("a1", false, "F2", "Found in compliance.")));
        assertThat(state(open)).isEqualTo(RequestState.ACCEPTED);
        go(open, RequestState.SEARCHED);
        assertThat(state(open)).isEqualTo(RequestState.SEARCHED);
    }

    private RequestState state(String id) {
        return act(() -> road.road.facts(id)).state();
    }
}
