package secondlook.audit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;

/** Connections whose nth call fails, before the database has done it or after: the answer that is lost on its way. */
final class FailingDatabase {

    private static final Set<String> LET_THROUGH = Set.of("close", "rollback", "isClosed", "toString", "hashCode");

    private final DataSource real;
    private final int failing;
    private final boolean afterwards;
    private int calls;

    FailingDatabase(DataSource real, int failing, boolean afterwards) {
        this.real = real;
        this.failing = failing;
        this.afterwards = afterwards;
    }

    /** In a transaction. */
    Connection open() throws SQLException {
        Connection connection = real.getConnection();
        connection.setAutoCommit(false);
        return proxy(Connection.class, connection);
    }

    /** Whether the failing call was reached. */
    boolean failed() {
        return calls >= failing;
    }

    @SuppressWarnings("unchecked")
    private <T> T proxy(Class<T> type, Object target) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            boolean fails = !LET_THROUGH.contains(method.getName()) && ++calls == failing;
            if (fails && !afterwards) {
                throw new SQLException("The database failed before " + method.getName());
            }
            Object result;
            try {
                result = method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
            if (fails) {
                throw new SQLException("The database failed after " + method.getName());
            }
            return wrapped(result);
        });
    }

    private Object wrapped(Object result) {
        if (result instanceof PreparedStatement) {
            return proxy(PreparedStatement.class, result);
        } else if (result instanceof Statement) {
            return proxy(Statement.class, result);
        }
        return result instanceof ResultSet ? proxy(ResultSet.class, result) : result;
    }
}
