package secondlook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static secondlook.shared.TestPersistence.within;

import jakarta.persistence.EntityManager;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import secondlook.intake.RequestChanged.Kind;
import secondlook.policy.RequestState;
import secondlook.policy.Role;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

/** What an agency may be told, and when. */
class RequestChangedTest {

    private EntityManager em;
    private Road road;

    @BeforeEach
    void open() {
        em = TestPersistence.open(TestDatabase.h2());
        road = new Road(em);
    }

    @AfterEach
    void close() {
        em.getEntityManagerFactory().close();
    }

    private <T> T act(Supplier<T> act) {
        AtomicReference<T> result = new AtomicReference<>();
        within(em, () -> {
            road.act.open();
            result.set(act.get());
        });
        return result.get();
    }

    @Test
    void requestOfAnAgencyIsToldOnceAStepAndAtAQuestion() {
        road.as(Road.agency("a1"));
        String id = act(() -> road.intake.submit(Draft.good())).id();
        road.as(Road.staff(Role.EXAMINER, "ann"));
        act(() -> road.information.ask(id, "Where does the camera hang, and is its clock right?"));
        within(em, () -> road.road.advance(id, RequestState.SEARCHED, "Searched."));
        within(em, () -> road.road.remark(id, "No step at all."));
        assertThat(road.changes).extracting(RequestChanged::kind).containsExactly(Kind.RECEIVED,
                Kind.INFORMATION_REQUESTED, Kind.STATE_CHANGED);
        assertThat(road.changes).extracting(RequestChanged::agencyId).containsOnly("a1");
        assertThat(road.changes.get(2)).isEqualTo(new RequestChanged("a1", id, Kind.STATE_CHANGED,
                RequestState.SEARCHED, Road.NOON));
    }

    @Test
    void requestOfTheDepartmentIsToldToNobody() {
        road.as(Road.investigator("dana"));
        act(() -> road.intake.submit(Draft.good()));
        assertThat(road.changes).isEmpty();
    }
}
