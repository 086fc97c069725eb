package secondlook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.shared.TestPersistence.inTransaction;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.policy.Clause;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.Conflict;
import secondlook.shared.Expected;
import secondlook.shared.Invalid;
import secondlook.shared.KeyReused;
import secondlook.shared.NotFound;
import secondlook.shared.Outdated;
import secondlook.shared.PolicyRefused;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

class InformationServiceTest {

    private static final String ANSWER = "The camera is above the till and its clock is four minutes slow.";

    private EntityManager em;
    private Road road;

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    private RequestView asked(DataSource database) {
        em = TestPersistence.open(database);
        road = new Road(em).as(Road.agency("a1"));
        RequestView taken = act(() -> road.intake.submit(Draft.good()));
        road.as(Road.staff(Role.EXAMINER, "ann"));
        act(() -> road.information.ask(taken.id(), "Where does the camera hang, and is its clock right?"));
        road.as(Road.agency("a1"));
        return act(() -> road.intake.view(taken.id()));
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

    private RequestView answer(RequestView request, int question, String text, String key, Expected expected) {
        return act(() -> road.information.answer(new NewInformation(request.id(), question, text, key, expected)));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void questionIsSeenAndAnsweredOnce(DataSource database) {
        RequestView request = asked(database);
        assertThat(request.questions()).singleElement().satisfies(q -> assertThat(q.open()).isTrue());
        assertThat(request.next()).startsWith("The requester answers what the unit has asked.");
        assertThat(request.timeline()).extracting(TimelineEntry::actor).containsOnlyNulls();
        RequestView answered = answer(request, 1, ANSWER, null, new Expected(Set.of(request.version())));
        assertThat(answered.questions()).singleElement().extracting(QuestionView::answer).isEqualTo(ANSWER);
        assertThat(answered.version()).isGreaterThan(request.version());
        assertThat(answered.next()).doesNotContain("answers");
        assertThatThrownBy(() -> answer(request, 1, ANSWER, null, Expected.ANY)).isInstanceOf(Conflict.class)
                .hasMessageContaining("already");
        assertThatThrownBy(() -> answer(request, 2, ANSWER, null, Expected.ANY)).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void sameAnswerUnderTheSameKeyIsNoSecondAct(DataSource database) {
        RequestView request = asked(database);
        Expected seen = new Expected(Set.of(request.version()));
        RequestView first = answer(request, 1, ANSWER, "k-1", seen);
        RequestView again = answer(request, 1, ANSWER, "k-1", seen);
        assertThat(again.version()).isEqualTo(first.version());
        assertThat(again.timeline()).hasSameSizeAs(first.timeline());
        assertThatThrownBy(() -> answer(request, 1, ANSWER + " And more.", "k-1", Expected.ANY))
                .isInstanceOf(KeyReused.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void answerToWhatHasChangedSinceIsTurnedAwayAndLeavesItsKeyFree(DataSource database) {
        RequestView request = asked(database);
        assertThatThrownBy(() -> answer(request, 1, ANSWER, "k-2", new Expected(Set.of(request.version() - 1))))
                .isInstanceOf(Outdated.class).hasMessageContaining("Read it again");
        assertThatThrownBy(() -> answer(request, 1, ANSWER, "k-2", new Expected(Set.of())))
                .isInstanceOf(Outdated.class);
        assertThat(answer(request, 1, ANSWER, "k-2", new Expected(Set.of(request.version()))).questions())
                .noneMatch(QuestionView::open);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = {Clause.NO_IMMIGRATION, Clause.NO_SURVEILLANCE, Clause.NO_PREDICTION, Clause.PROTECTED_BASIS},
            refusal = true)
    void answerIsHeldAgainstTheRulesOfTheRequest(DataSource database) {
        RequestView request = asked(database);
        refused(request, "His immigration status is doubtful.", Clause.NO_IMMIGRATION);
        refused(request, "Put him on a watch list.", Clause.NO_SURVEILLANCE);
        refused(request, "It helps to predict his next robbery.", Clause.NO_PREDICTION);
        refused(request, "He came from the mosque.", Clause.PROTECTED_BASIS);
        assertThatThrownBy(() -> answer(request, 1, " ", null, Expected.ANY)).isInstanceOf(Invalid.class);
        assertThat(answer(request, 1, ANSWER, null, Expected.ANY).questions()).noneMatch(QuestionView::open);
    }

    private void refused(RequestView request, String text, Clause clause) {
        assertThatThrownBy(() -> answer(request, 1, text, null, Expected.ANY)).isInstanceOfSatisfying(
                PolicyRefused.class, refusal -> assertThat(refusal.clause()).isEqualTo(clause));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void nothingIsAskedOrAnsweredOnceTheRequestHasEndedAndNeverByOthers(DataSource database) {
        RequestView request = asked(database);
        road.as(Road.agency("a2"));
        assertThatThrownBy(() -> answer(request, 1, ANSWER, null, Expected.ANY)).isInstanceOf(NotFound.class);
        road.as(Road.agency("a1"));
        act(() -> road.intake.withdraw(request.id(), "Solved otherwise."));
        assertThatThrownBy(() -> answer(request, 1, ANSWER, null, Expected.ANY)).isInstanceOf(Conflict.class)
                .hasMessageContaining("Withdrawn");
        road.as(Road.staff(Role.COMMANDER, "com"));
        assertThatThrownBy(() -> act(() -> road.information.ask(request.id(), "Anything else?")))
                .isInstanceOf(Conflict.class);
    }
}
