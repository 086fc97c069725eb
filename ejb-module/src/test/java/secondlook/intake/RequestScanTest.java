package secondlook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.shared.TestPersistence.inTransaction;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import secondlook.policy.CaseStatus;
import secondlook.policy.RequestState;
import secondlook.shared.Expected;
import secondlook.shared.Outdated;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

/** What programs rely on: lists that hold still, and acts upon the version that was read. */
class RequestScanTest {

    private EntityManager em;
    private Road road;

    @BeforeEach
    void open() {
        em = TestPersistence.open(TestDatabase.h2());
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

    private RequestView submit(SubmitRequest request) {
        return act(() -> road.intake.submit(request));
    }

    @Test
    void actUponAVersionThatIsNoMoreIsTurnedAway() {
        RequestView view = submit(Draft.good());
        Expected seen = new Expected(Set.of(view.version()));
        RequestView updated = act(() -> road.intake.updateCaseStatus(view.id(), CaseStatus.ONGOING, seen));
        assertThat(updated.version()).isGreaterThan(view.version());
        assertThatThrownBy(() -> act(() -> road.intake.updateCaseStatus(view.id(), CaseStatus.CLOSED, seen)))
                .isInstanceOf(Outdated.class);
        assertThatThrownBy(() -> act(() -> road.intake.withdraw(view.id(), "Not needed.", seen)))
                .isInstanceOf(Outdated.class);
        assertThat(act(() -> road.intake.view(view.id())).caseStatus()).isEqualTo(CaseStatus.ONGOING);
        assertThat(act(() -> road.intake.withdraw(view.id(), "Not needed.",
                new Expected(Set.of(view.version(), updated.version())))).state()).isEqualTo(RequestState.WITHDRAWN);
    }

    @Test
    void stretchesHoldEveryRequestOnceWhateverComesInMeanwhile() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(0, submit(Draft.good()).id());
        }
        List<String> read = new ArrayList<>();
        RequestPlace after = null;
        do {
            RequestPlace from = after;
            RequestStretch stretch = act(() -> road.intake.scan(new RequestScan(null, null, null, from, 2)));
            stretch.items().forEach(line -> read.add(line.id()));
            after = stretch.next();
            submit(Draft.good());
        } while (after != null);
        assertThat(read).isEqualTo(all);
    }

    @Test
    void stretchIsFilteredByStateAndByTheTimeOfChange() {
        RequestView old = submit(Draft.good());
        RequestView changed = submit(Draft.good());
        road.now = Road.NOON.plusSeconds(60);
        road.as(Road.investigator("reed"));
        act(() -> road.intake.withdraw(changed.id(), "Not needed."));
        assertThat(act(() -> road.intake.scan(new RequestScan(null, null, road.now, null, 10))).items())
                .extracting(RequestLine::id).containsExactly(changed.id());
        assertThat(act(() -> road.intake.scan(new RequestScan(RequestState.ACCEPTED, null, null, null, 10))).items())
                .extracting(RequestLine::id).containsExactly(old.id());
        assertThat(act(() -> road.intake.scan(new RequestScan(null, null, road.now.plusSeconds(1), null, 10))))
                .isEqualTo(new RequestStretch(List.of(), null));
        road.as(Road.investigator("other"));
        assertThat(act(() -> road.intake.scan(new RequestScan(null, null, null, null, 10))).items()).isEmpty();
    }
}
