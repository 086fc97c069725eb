package secondlook.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.shared.TestPersistence.within;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.policy.AgencyPolicy;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

/** A suspension in the middle of an agency's calls. */
class SuspensionTest {

    private static final int CALLERS = 100;
    /** So many hold a connection at once, as in a server's pool; PostgreSQL gives out a hundred by default. */
    private static final int CONNECTIONS = 40;

    private final Semaphore pool = new Semaphore(CONNECTIONS, true);
    private final AtomicBoolean committed = new AtomicBoolean();
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger slipped = new AtomicInteger();

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.AGENCY_SUSPENSION, refusal = true)
    void noneOfAHundredCallersIsTakenInAfterTheSuspensionHasCommitted(DataSource database) throws Exception {
        EntityManager em = TestPersistence.open(database);
        Register register = new Register(em);
        AtomicReference<String> id = new AtomicReference<>();
        within(em, () -> id.set(register.service.register(Register.sampleville()).id()));
        CountDownLatch busy = new CountDownLatch(CALLERS);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                calls.add(callers.submit(() -> askUntilRefused(em, id.get(), busy)));
            }
            assertThat(busy.await(60, TimeUnit.SECONDS)).as("each caller was taken in before").isTrue();
            within(em, () -> register.service.suspend(id.get(), "Results were used outside the named case."));
            committed.set(true);
            for (Future<?> call : calls) {
                call.get(60, TimeUnit.SECONDS);
            }
        } finally {
            callers.shutdownNow();
            em.getEntityManagerFactory().close();
        }
        assertThat(taken.get()).isGreaterThanOrEqualTo(CALLERS);
        assertThat(slipped.get()).isZero();
    }

    /** One caller after its sign-in: an act that is allowed must commit before the suspension does. */
    private void askUntilRefused(EntityManager shared, String agencyId, CountDownLatch busy) {
        EntityManager em = shared.getEntityManagerFactory().createEntityManager();
        AgencyRecords records = new Register(em).records;
        AtomicBoolean refused = new AtomicBoolean();
        try {
            while (!refused.get()) {
                pool.acquireUninterruptibly();
                try {
                    within(em, () -> refused.set(refused(records, agencyId)));
                } finally {
                    pool.release();
                }
                busy.countDown();
            }
        } finally {
            em.close();
        }
    }

    private boolean refused(AgencyRecords records, String agencyId) {
        boolean refused = AgencyPolicy.compliant(records.heldStanding(agencyId)).refused();
        Thread.yield();
        if (!refused) {
            taken.incrementAndGet();
            slipped.addAndGet(committed.get() ? 1 : 0);
        }
        return refused;
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.AGENCY_SUSPENSION, refusal = false)
    void actThatWasAllowedCommitsBeforeTheSuspensionDoes(DataSource database) throws Exception {
        EntityManager em = TestPersistence.open(database);
        EntityManager callers = em.getEntityManagerFactory().createEntityManager();
        ExecutorService laso = Executors.newSingleThreadExecutor();
        try {
            Register register = new Register(em);
            AtomicReference<String> id = new AtomicReference<>();
            within(em, () -> id.set(register.service.register(Register.sampleville()).id()));
            AgencyRecords records = new Register(callers).records;
            callers.getTransaction().begin();
            assertThat(records.heldStanding(id.get()).suspended()).isFalse();
            Future<?> suspension = laso.submit(() -> within(em,
                    () -> register.service.suspend(id.get(), "Results were used outside the named case.")));
            assertThatThrownBy(() -> suspension.get(300, TimeUnit.MILLISECONDS)).as("it waits for the act")
                    .isInstanceOf(TimeoutException.class);
            callers.getTransaction().commit();
            suspension.get(20, TimeUnit.SECONDS);
            callers.getTransaction().begin();
            assertThat(records.heldStanding(id.get()).suspended()).isTrue();
            callers.getTransaction().commit();
        } finally {
            laso.shutdownNow();
            em.getEntityManagerFactory().close();
        }
    }
}
