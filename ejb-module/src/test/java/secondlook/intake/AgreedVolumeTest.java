package secondlook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.shared.TestPersistence.within;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.policy.AgencyPolicy;
import secondlook.policy.Clause;
import secondlook.policy.RequestState;
import secondlook.policy.Verifies;
import secondlook.shared.PolicyRefused;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

/** How many and whose requests an agreement covers, on each database. */
class AgreedVolumeTest {

    private EntityManager em;
    private Road road;

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    private RequestView submit() {
        AtomicReference<RequestView> view = new AtomicReference<>();
        within(em, () -> {
            road.act.open();
            view.set(road.intake.submit(Draft.good()));
        });
        return view.get();
    }

    private void refused(Clause clause) {
        assertThatThrownBy(this::submit).isInstanceOfSatisfying(PolicyRefused.class,
                refusal -> assertThat(refusal.clause()).isEqualTo(clause));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = {Clause.AGREEMENT, Clause.PREREQUISITES}, refusal = true)
    void requestsBeyondTheAgreedNumberAndOfPeopleNotOnRecordAreRefused(DataSource database) {
        em = TestPersistence.open(database);
        try {
            road = new Road(em).as(Road.agency("a1"));
            road.volume = new AgencyPolicy.Volume(2, 3);
            submit();
            assertThat(submit().state()).isEqualTo(RequestState.ACCEPTED);
            refused(Clause.AGREEMENT);
            road.now = Instant.parse("2026-06-01T00:00:00Z");
            road.as(Road.agency("a1"));
            assertThat(submit().state()).isEqualTo(RequestState.ACCEPTED);
            refused(Clause.AGREEMENT);
            road.volume = new AgencyPolicy.Volume(2, null);
            road.trainedUntil = LocalDate.of(2026, 5, 31);
            refused(Clause.PREREQUISITES);
            road.trainedUntil = null;
            refused(Clause.PREREQUISITES);
            road.trainedUntil = LocalDate.of(2026, 6, 1);
            assertThat(submit().state()).isEqualTo(RequestState.ACCEPTED);
        } finally {
            em.getEntityManagerFactory().close();
        }
    }
}
