package secondlook.audit;

import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.TestVault;

/**
 * The interceptor and the trail wired by hand around one entity manager, for tests without a container: the entry of an
 * act that succeeds commits with it, that of a refused one alone. Nothing else is different from the server.
 */
public final class TrailAtWork {

    public final AuditTrail trail = new AuditTrail();
    private final EntityManager em;
    private final DataSource database;
    private final AuditInterceptor interceptor = new AuditInterceptor();
    private final AuditRecords records = new Alone();
    private final Draft draft = new Draft();
    private final TrailKey key;
    private final Map<Object, Object> resources = new HashMap<>();
    private Clock clock;

    /** The key of the trail is made in the folder. */
    public TrailAtWork(EntityManager em, DataSource database, CurrentAct act, Path folder) {
        this.em = em;
        this.database = database;
        this.key = TrailKey.in(folder, "second-look.example/trail");
        TrailStart start = new TrailStart() {
            @Override
            PersonalPart personal() {
                return new PersonalPart(TestVault.open());
            }
        };
        DataSource within = within();
        records.entities = em;
        records.dataSource = within;
        records.start = start;
        interceptor.transactions = registry();
        interceptor.act = act;
        interceptor.draft = draft;
        interceptor.records = records;
        trail.dataSource = within;
        trail.act = act;
        trail.draft = draft;
        trail.records = records;
        trail.start = start;
        trail.outside = new TrailOutside();
        trail.outside.key = key;
        trail.outside.witnesses = Witnesses.of(List.of());
    }

    /** From now on this caller acts at that time. */
    public void as(CurrentCaller caller, Clock now) {
        draft.caller = caller;
        records.clock = now;
        clock = now;
    }

    /** One act of a boundary in a transaction of its own, on the trail as the interceptor puts it there. */
    @SuppressWarnings("unchecked")
    public <T> T record(Class<?> boundary, String method, Supplier<T> work) {
        Method called = Arrays.stream(boundary.getMethods()).filter(m -> m.getName().equals(method)).findFirst()
                .orElseThrow();
        em.clear();
        resources.clear();
        em.getTransaction().begin();
        try {
            T result = (T) interceptor.record(new Call(called, work));
            em.getTransaction().commit();
            return result;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
        }
    }

    /** Signs what there is. */
    public void sign() {
        try (Connection connection = database.getConnection()) {
            new Checkpoints(connection, new TrailTree.Memory()).sign(key.signer(), clock);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The product's own export of everything, signed before. */
    public byte[] export(ExportForm form) {
        sign();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            trail.export(new ExportRequest(new AuditQuery(null, null, null, null, null, null, 0, 0), null, null, form))
                    .writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What is refused leaves its entry in a transaction of its own, after the act was rolled back. */
    private final class Alone extends AuditRecords {

        @Override
        public void appendRefusal(AuditLine entry, CurrentAct.About about) {
            anew();
            super.appendRefusal(entry, about);
            em.getTransaction().commit();
        }

        @Override
        public void appendAlone(AuditLine entry) {
            anew();
            super.appendAlone(entry);
            em.getTransaction().commit();
        }

        private void anew() {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.clear();
            em.getTransaction().begin();
        }
    }

    private TransactionSynchronizationRegistry registry() {
        InvocationHandler answers = (proxy, method, args) -> switch (method.getName()) {
            case "getTransactionKey" -> em.getTransaction().isActive() ? em : null;
            case "getTransactionStatus" -> Status.STATUS_ACTIVE;
            case "getResource" -> resources.get(args[0]);
            case "putResource" -> resources.put(args[0], args[1]);
            default -> throw new UnsupportedOperationException(method.getName());
        };
        return (TransactionSynchronizationRegistry) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class}, answers);
    }

    /** The connection of the transaction under way, as the server's pool gives it; another one without. */
    private DataSource within() {
        return (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {DataSource.class},
                (proxy, method, args) -> {
                    if (!method.getName().equals("getConnection")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return em.getTransaction().isActive() ? open(em.unwrap(Connection.class))
                            : database.getConnection();
                });
    }

    private static Connection open(Connection connection) {
        return (Connection) Proxy.newProxyInstance(TrailAtWork.class.getClassLoader(),
                new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private record Call(Method method, Supplier<?> work) implements InvocationContext {

        @Override
        public Object getTarget() {
            return null;
        }

        @Override
        public Object getTimer() {
            return null;
        }

        @Override
        public Method getMethod() {
            return method;
        }

        @Override
        public Constructor<?> getConstructor() {
            return null;
        }

        @Override
        public Object[] getParameters() {
            return new Object[0];
        }

        @Override
        public void setParameters(Object[] parameters) {
            throw new UnsupportedOperationException("Nobody changes them");
        }

        @Override
        public Map<String, Object> getContextData() {
            return Map.of();
        }

        @Override
        public Object proceed() {
            return work.get();
        }
    }
}
