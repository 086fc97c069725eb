package secondlook.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Persistence;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The product's own persistence unit on a test database, without a container: the caller begins and commits. */
public final class TestPersistence {

    private TestPersistence() {
    }

    public static EntityManager open(DataSource database) {
        TestVault.inUse();
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("jakarta.persistence.nonJtaDataSource", database);
        settings.put("jakarta.persistence.jtaDataSource", "");
        settings.put("eclipselink.session-name", "test-" + System.identityHashCode(database));
        return Persistence.createEntityManagerFactory("secondlook", settings).createEntityManager();
    }

    /** The work in a transaction of its own, seen by nothing that was read before. */
    public static void within(EntityManager em, Runnable work) {
        inTransaction(em, () -> {
            work.run();
            return null;
        });
    }

    /** The same for work that has something to tell. */
    public static <T> T inTransaction(EntityManager em, Supplier<T> work) {
        em.clear();
        em.getTransaction().begin();
        try {
            T told = work.get();
            em.getTransaction().commit();
            return told;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
        }
    }
}
