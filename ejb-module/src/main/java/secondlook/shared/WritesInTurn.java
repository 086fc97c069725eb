package secondlook.shared;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * A connection to an H2 file whose writing statements, commits and rollbacks take turns with those of all others of
 * this server. H2 takes no snapshot over all tables while it writes to the disk: what is written into one table during
 * another's write can be on the disk without its undo record, and a kill at that moment leaves half of an act that
 * nobody was told of. Reading is as concurrent as ever, and other databases are left alone.
 * docs/decisions/audit-trail.md says how it was found.
 */
public final class WritesInTurn {

    /** What H2 answers when a row is locked by an open transaction. */
    private static final int ROW_IS_LOCKED = 50200;

    /** How long a statement waits for such a row, over all its tries. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private static final Object TURN = new Object();

    private final Connection connection;

    private WritesInTurn(Connection connection) {
        this.connection = connection;
    }

    /** The same connection for any database but H2. */
    public static Connection of(Connection connection) throws SQLException {
        if (!connection.getMetaData().getURL().startsWith("jdbc:h2:")) {
            return connection;
        }
        try (Statement statement = connection.createStatement()) {
            // Whoever has the turn must not wait for one who needs it to commit: the wait is outside, below.
            statement.execute("set lock_timeout 1");
        }
        return proxy(Connection.class, new WritesInTurn(connection)::onConnection);
    }

    private Object onConnection(Object proxy, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "commit", "rollback", "setAutoCommit" -> inTurn(() -> call(connection, method, arguments), false);
            case "createStatement" -> statement(Statement.class, call(connection, method, arguments), null);
            case "prepareStatement", "prepareCall" -> statement(method.getReturnType(),
                    call(connection, method, arguments), (String) arguments[0]);
            default -> call(connection, method, arguments);
        };
    }

    private static <T> T statement(Class<T> type, Object statement, String prepared) {
        return proxy(type, (proxy, method, arguments) -> {
            if (!method.getName().startsWith("execute")) {
                return call(statement, method, arguments);
            }
            boolean batch = method.getName().endsWith("Batch");
            String sql = arguments != null && arguments.length > 0 ? (String) arguments[0] : prepared;
            if (!batch && !writes(sql)) {
                return call(statement, method, arguments);
            }
            return inTurn(() -> call(statement, method, arguments), !batch);
        });
    }

    private static boolean writes(String sql) {
        String text = sql.stripLeading().toLowerCase(Locale.ROOT);
        return !text.startsWith("select") || text.contains("for update");
    }

    private interface Call {
        Object now() throws Throwable;
    }

    /** Tries again when another transaction has ended, except what may be half done, such as a batch. */
    private static Object inTurn(Call call, boolean again) throws Throwable {
        long end = System.nanoTime() + PATIENCE;
        synchronized (TURN) {
            while (true) {
                try {
                    Object answer = call.now();
                    TURN.notifyAll();
                    return answer;
                } catch (SQLException e) {
                    long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                    if (!again || e.getErrorCode() != ROW_IS_LOCKED || left <= 0) {
                        throw e;
                    }
                    TURN.wait(left);
                }
            }
        }
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(WritesInTurn.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
