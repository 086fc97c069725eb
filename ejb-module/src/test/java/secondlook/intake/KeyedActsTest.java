package secondlook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static secondlook.shared.TestPersistence.within;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.shared.Conflict;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

/** The same act sent many times at one moment. */
class KeyedActsTest {

    private static final int TWINS = 12;

    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger answeredAgain = new AtomicInteger();
    private final AtomicInteger toldToComeAgain = new AtomicInteger();

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void oneOfManyTwinsIsDoneAndTheOthersAreToldSo(DataSource database) throws Exception {
        EntityManager em = TestPersistence.open(database);
        ExecutorService callers = Executors.newFixedThreadPool(TWINS);
        CyclicBarrier together = new CyclicBarrier(TWINS);
        try {
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < TWINS; i++) {
                calls.add(callers.submit(() -> act(em, together)));
            }
            for (Future<?> call : calls) {
                call.get(60, TimeUnit.SECONDS);
            }
        } finally {
            callers.shutdownNow();
            em.getEntityManagerFactory().close();
        }
        assertThat(done.get()).isEqualTo(1);
        assertThat(answeredAgain.get() + toldToComeAgain.get()).isEqualTo(TWINS - 1);
    }

    private Void act(EntityManager shared, CyclicBarrier together) throws Exception {
        EntityManager em = shared.getEntityManagerFactory().createEntityManager();
        Road road = new Road(em).as(Road.agency("a1"));
        AtomicBoolean again = new AtomicBoolean();
        together.await(60, TimeUnit.SECONDS);
        try {
            within(em, () -> {
                road.act.open();
                again.set(road.acts.doneBefore("k-1", "information", "request-1", 1, "Above the till."));
            });
            (again.get() ? answeredAgain : done).incrementAndGet();
        } catch (Conflict e) {
            toldToComeAgain.incrementAndGet();
        } finally {
            em.close();
        }
        return null;
    }
}
