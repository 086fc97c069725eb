package secondlook.shared;

import java.sql.SQLException;

/** Whether a failed write broke a unique key: two calls at the same moment, where a check before saw nothing yet. */
public final class UniqueKey {

    /** Of the SQL standard, on H2 and on PostgreSQL. */
    private static final String UNIQUE_VIOLATION = "23505";

    private UniqueKey() {
    }

    public static boolean brokenBy(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
