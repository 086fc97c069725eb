package secondlook.shared;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * What the server's pool takes its connections from. The first one brings the schema and the rights up to date under
 * the owner's account: the server connects while it reads the persistence unit, before any bean could do that. Public
 * with its constructor because the pool makes it by its name.
 */
public final class ApplicationDataSource implements DataSource {

    private static final Object LOCK = new Object();
    private static boolean ready;

    private final OwnerDatabase database = new OwnerDatabase();

    /**
     * Under the application's class loader: H2 finds the classes of its triggers by the calling thread's, and the pool
     * of Payara Server calls with its own.
     */
    @Override
    public Connection getConnection() throws SQLException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ApplicationDataSource.class.getClassLoader());
        try {
            return connection();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Connection connection() throws SQLException {
        synchronized (LOCK) {
            if (!ready) {
                return first();
            }
        }
        return WritesInTurn.of(database.application().getConnection());
    }

    /** The owner stays connected until the application is, or H2 would close the file in between. */
    private Connection first() throws SQLException {
        try (Connection open = database.open()) {
            SchemaMigration.migrate(database.source());
            if (database.isSeparate()) {
                database.roles().grant(database.source());
            } else {
                Logger.getLogger(ApplicationDataSource.class.getName()).warning("The application's database account"
                        + " owns the schema, so the database cannot keep it from changing the audit trail. Set"
                        + " secondlook.db.owner.user: see docs/operations.md");
            }
            Connection connection = WritesInTurn.of(database.application().getConnection());
            ready = true;
            return connection;
        }
    }

    /** The account is the configured one whatever the pool says. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // The drivers log nothing by themselves.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The drivers' own limits hold.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("The drivers log nothing by themselves");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("Nothing is wrapped");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
