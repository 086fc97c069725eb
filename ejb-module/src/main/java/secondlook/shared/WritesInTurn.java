package secondlook.shared;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

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

    /** Those in line for rows that a statement without parameters always locks, by the statement. */
    private static final Map<String, Semaphore> LINES = new ConcurrentHashMap<>();

    private final Connection connection;

    /** Whose turn in line lasts until this transaction ends, by the statement. */
    private final Map<String, Semaphore> held = new ConcurrentHashMap<>();

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
            case "commit", "rollback", "setAutoCommit", "close" -> end(method, arguments);
            case "createStatement" -> statement(Statement.class, call(connection, method, arguments), null);
            case "prepareStatement", "prepareCall" -> statement(method.getReturnType(),
                    call(connection, method, arguments), (String) arguments[0]);
            default -> call(connection, method, arguments);
        };
    }

    private Object end(Method method, Object[] arguments) throws Throwable {
        try {
            return inTurn(() -> call(connection, method, arguments), false, true);
        } finally {
            leave();
        }
    }

    private void leave() {
        held.keySet().forEach(sql -> held.remove(sql).release());
    }

    private <T> T statement(Class<T> type, Object statement, String prepared) {
        return proxy(type, (proxy, method, arguments) -> {
            if (!method.getName().startsWith("execute")) {
                return call(statement, method, arguments);
            }
            boolean batch = method.getName().endsWith("Batch");
            String sql = arguments != null && arguments.length > 0 ? (String) arguments[0] : prepared;
            if (!batch && !writes(sql)) {
                return call(statement, method, arguments);
            }
            return write(() -> call(statement, method, arguments), batch ? null : sql);
        });
    }

    private Object write(Call call, String sql) throws Throwable {
        boolean alone = connection.getAutoCommit();
        if (sql != null && locksTheSameRows(sql)) {
            standInLine(sql);
        }
        try {
            return inTurn(call, sql != null, alone || sql != null && !changesRows(sql));
        } finally {
            if (alone) {
                leave();
            }
        }
    }

    /**
     * Everybody's acts end with the same row. Without a line each of those who wait for it would try again after every
     * statement of anybody, have the turn meanwhile, and hold up the one whose commit they wait for. Whoever waited in
     * vain goes on, and hears from the database that the row is locked.
     */
    private void standInLine(String sql) throws SQLException {
        if (held.containsKey(sql)) {
            return;
        }
        Semaphore line = LINES.computeIfAbsent(sql, any -> new Semaphore(1, true));
        try {
            if (line.tryAcquire(PATIENCE, TimeUnit.NANOSECONDS)) {
                held.put(sql, line);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted in line", e);
        }
    }

    private static boolean writes(String sql) {
        String text = plain(sql);
        return !text.startsWith("select") || text.contains("for update");
    }

    private static boolean locksTheSameRows(String sql) {
        String text = plain(sql);
        return text.startsWith("select") && text.endsWith("for update") && text.indexOf('?') < 0;
    }

    /** Anything else, such as a new table, commits by itself. */
    private static boolean changesRows(String sql) {
        String text = plain(sql);
        return Stream.of("select", "insert", "update", "delete", "merge").anyMatch(text::startsWith);
    }

    private static String plain(String sql) {
        return sql.strip().toLowerCase(Locale.ROOT);
    }

    private interface Call {
        Object now() throws Throwable;
    }

    /**
     * Tries again when another transaction has ended, except what may be half done, such as a batch.
     *
     * @param ends whether the transaction has ended with the call
     */
    private static Object inTurn(Call call, boolean again, boolean ends) throws Throwable {
        long end = System.nanoTime() + PATIENCE;
        synchronized (TURN) {
            while (true) {
                try {
                    Object answer = call.now();
                    if (ends) {
                        TURN.notifyAll();
                    }
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
