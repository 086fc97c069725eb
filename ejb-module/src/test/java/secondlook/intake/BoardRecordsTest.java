package secondlook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.shared.TestPersistence.inTransaction;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;
import secondlook.shared.PolicyRefused;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

class BoardRecordsTest {

    private static final Instant MONDAY = Instant.parse("2026-05-04T04:00:00Z");
    private static final Instant NEXT = Instant.parse("2026-05-11T04:00:00Z");

    private EntityManager em;
    private Road road;
    private final BoardRecords board = new BoardRecords();

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    private void open(DataSource database) {
        em = TestPersistence.open(database);
        road = new Road(em);
        board.em = em;
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

    private RequestView submit(Instant at, SubmitRequest request) {
        road.now = at;
        road.as(Road.investigator("reed"));
        return act(() -> road.intake.submit(request));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.WEEKLY_REPORT, refusal = false)
    void spanCountsWhatCameInAndWhatStillWaitedAtItsEnd(DataSource database) {
        open(database);
        assertThat(board.first()).isEmpty();
        submit(MONDAY.minusMillis(1), Draft.good());
        submit(MONDAY, Draft.good());
        RequestView withdrawn = submit(MONDAY.plusSeconds(60), Draft.good());
        submit(NEXT, Draft.good());
        assertThatThrownBy(() -> submit(NEXT.minusSeconds(1), Draft.with(d -> d.offense = "LARCENY")))
                .isInstanceOf(PolicyRefused.class);
        assertThat(board.span(MONDAY, NEXT, false).received()).isEqualTo(2 + refusals());
        assertThat(board.span(MONDAY, NEXT, false).refused()).isEqualTo(refusals());
        assertThat(board.span(MONDAY, NEXT, false).pending()).isEqualTo(3);
        road.now = NEXT;
        road.as(Road.investigator("reed"));
        act(() -> road.intake.withdraw(withdrawn.id(), "Solved by other means."));
        assertThat(board.span(MONDAY, NEXT, false).pending()).as("withdrawn when the week was over").isEqualTo(3);
        assertThat(board.span(NEXT, NEXT.plusSeconds(1), false).pending()).isEqualTo(3);
        assertThat(board.span(MONDAY, NEXT, true)).isEqualTo(new BoardSpan(0, 0, 0));
        assertThat(board.first()).contains(MONDAY.minusMillis(1));
    }

    private long refusals() {
        return em.createQuery("select count(r) from Refusal r", Long.class).getSingleResult();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void agenciesAreCountedApartAndNamedAsSuch(DataSource database) {
        open(database);
        road.now = MONDAY;
        road.as(Road.agency("agency-1"));
        RequestView theirs = act(() -> road.intake.submit(Draft.good()));
        RequestView ours = submit(MONDAY, Draft.good());
        assertThat(board.span(MONDAY, NEXT, true)).isEqualTo(new BoardSpan(1, 0, 1));
        assertThat(board.span(MONDAY, NEXT, false)).isEqualTo(new BoardSpan(1, 0, 1));
        assertThat(board.facts(List.of(theirs.id(), ours.id())).values()).extracting(BoardFacts::from)
                .containsExactlyInAnyOrder("Wayne County Sheriff", "Robbery Unit");
        assertThat(board.facts(List.of())).isEmpty();
    }
}
