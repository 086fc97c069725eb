package secondlook.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.h2.api.Trigger;

/**
 * H2's half of what the database refuses on the lists of searches (307.5-6.1.3.b, 7.4): candidates and one-to-one
 * scores are never changed, and deleted only where a stored row says that the list was purged. PostgreSQL has a
 * function for the same. H2 loads it by name: never rename it. The columns are told by their order in the table.
 */
public final class ListGuard implements Trigger {

    private static final String PURGED = "select 1 from search_list_purged where search_id = ?";

    private String table;

    @Override
    public void init(Connection connection, String schema, String trigger, String tableName, boolean before,
                     int type) {
        table = tableName.toLowerCase(Locale.ROOT);
    }

    @Override
    public void fire(Connection connection, Object[] old, Object[] next) throws SQLException {
        Object search = table.equals("comparison") ? old[1] : old[0];
        if (next != null || !purged(connection, search)) {
            throw new SQLException("Table " + table + " keeps what no purge covers: a change is refused",
                    AppendOnly.SQL_STATE);
        }
    }

    private static boolean purged(Connection connection, Object search) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(PURGED)) {
            query.setObject(1, search);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }
}
