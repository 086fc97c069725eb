package secondlook.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.shared.NotPermitted;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

/** An assertion is good once, whichever of two servers it comes to, and its id is kept no longer than needed. */
class UsedAssertionTest {

    private static final RSAKey KEY = Bench.rsa("k1");

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    @Test
    void idsAreForgottenWhenTheirAssertionsHaveEndedAndNotBefore() {
        EntityManager em = TestPersistence.open(TestDatabase.h2());
        Bench other = new Bench(em);
        String client = other.program(KEY);
        other.act(() -> other.signIn.byAssertion(null, Bench.assertion(client, KEY, c -> c.jwtID("short"))));
        other.later(Duration.ofSeconds(59));
        other.act(other.work::clear);
        assertThat(em.find(UsedAssertion.class, UsedAssertion.key(client, "short"))).isNotNull();
        other.later(Duration.ofSeconds(2));
        assertThat(other.act(other.work::clear)).isPositive();
        em.clear();
        assertThat(em.find(UsedAssertion.class, UsedAssertion.key(client, "short"))).isNull();
        em.getEntityManagerFactory().close();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void oneOfTwentyUsesAtTheSameMomentOnTwoServersIsTheFirst(DataSource database) throws Exception {
        EntityManager first = TestPersistence.open(database);
        EntityManager second = TestPersistence.open(database);
        String program = new Bench(first).program(KEY);
        String assertion = Bench.assertion(program, KEY);
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger replayed = new AtomicInteger();
        ExecutorService callers = Executors.newFixedThreadPool(20);
        try {
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                EntityManager server = (i % 2 == 0 ? first : second).getEntityManagerFactory().createEntityManager();
                calls.add(callers.submit(() -> {
                    Bench own = new Bench(server);
                    try {
                        own.act(() -> own.signIn.byAssertion(null, assertion));
                        taken.incrementAndGet();
                    } catch (NotPermitted e) {
                        replayed.incrementAndGet();
                    }
                }));
            }
            for (Future<?> call : calls) {
                call.get();
            }
        } finally {
            callers.shutdownNow();
            first.getEntityManagerFactory().close();
            second.getEntityManagerFactory().close();
        }
        assertThat(taken.get()).isEqualTo(1);
        assertThat(replayed.get()).isEqualTo(19);
    }
}
