package secondlook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.shared.TestPersistence.within;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.agency.StandingChanged;
import secondlook.policy.Clause;
import secondlook.policy.RequestState;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

/** A suspension while somebody works on a request of the agency, on each database. */
class FrozenRequestsTest {

    private static final StandingChanged SUSPENDED = new StandingChanged("a1", true, "MI1-F1", "Used elsewhere.");
    private static final StandingChanged REINSTATED = new StandingChanged("a1", false, "MI1-F2", "Trained again.");

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    /** Two people on one database, each with a connection of their own, and a request of the agency. */
    private record Scene(EntityManager first, EntityManager second, String id) implements AutoCloseable {

        static Scene on(DataSource database) {
            EntityManager first = TestPersistence.open(database);
            Road agency = new Road(first).as(Road.agency("a1"));
            AtomicReference<String> id = new AtomicReference<>();
            within(first, () -> {
                agency.act.open();
                id.set(agency.intake.submit(Draft.good()).id());
            });
            return new Scene(first, first.getEntityManagerFactory().createEntityManager(), id.get());
        }

        Road examiner() {
            return new Road(first).as(Road.staff(Role.EXAMINER, "e1"));
        }

        void changed(StandingChanged standing) {
            Road laso = new Road(second).as(Road.staff(Role.LASO, "laso"));
            within(second, () -> laso.frozen.changed(standing));
        }

        RequestState state() {
            AtomicReference<RequestState> state = new AtomicReference<>();
            within(second, () -> state.set(new Road(second).as(Road.staff(Role.EXAMINER, "e1")).road.facts(id)
                    .state()));
            return state.get();
        }

        @Override
        public void close() {
            first.getEntityManagerFactory().close();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.AGENCY_SUSPENSION, refusal = false)
    void stepThatCommitsInBetweenIsFrozenWhereItLedAndGoesOnFromThere(DataSource database) throws Exception {
        ExecutorService laso = Executors.newSingleThreadExecutor();
        try (Scene scene = Scene.on(database)) {
            Road examiner = scene.examiner();
            scene.first().clear();
            scene.first().getTransaction().begin();
            examiner.road.advance(scene.id(), RequestState.SEARCHED, "The gallery was searched.");
            scene.first().flush();
            Future<?> suspension = laso.submit(() -> scene.changed(SUSPENDED));
            assertThatThrownBy(() -> suspension.get(300, TimeUnit.MILLISECONDS)).as("it waits for the step")
                    .isInstanceOf(TimeoutException.class);
            scene.first().getTransaction().commit();
            suspension.get(20, TimeUnit.SECONDS);

            assertThat(scene.state()).isEqualTo(RequestState.FROZEN);
            scene.changed(REINSTATED);
            assertThat(scene.state()).isEqualTo(RequestState.SEARCHED);
        } finally {
            laso.shutdownNow();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.AGENCY_SUSPENSION, refusal = true)
    void stepThatBeganBeforeAndWritesAfterDoesNotSlipThrough(DataSource database) {
        try (Scene scene = Scene.on(database)) {
            Road examiner = scene.examiner();
            scene.first().clear();
            scene.first().getTransaction().begin();
            examiner.road.facts(scene.id());
            scene.changed(SUSPENDED);
            assertThatThrownBy(() -> {
                examiner.road.advance(scene.id(), RequestState.SEARCHED, "The gallery was searched.");
                scene.first().getTransaction().commit();
            }).isInstanceOfAny(RollbackException.class, OptimisticLockException.class);
            assertThat(scene.state()).isEqualTo(RequestState.FROZEN);
        }
    }
}
