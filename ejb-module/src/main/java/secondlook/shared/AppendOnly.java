package secondlook.shared;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/**
 * H2's half of the append-only tables (307.5-7.4): refuses whatever fires it. PostgreSQL has a function for the same;
 * migrations name neither, they use placeholders, see {@link SchemaMigration}. H2 loads it by name: never rename it.
 */
public final class AppendOnly implements Trigger {

    /** Restrict violation, as PostgreSQL's function answers. */
    static final String SQL_STATE = "23001";

    private String table;

    @Override
    public void init(Connection connection, String schema, String trigger, String tableName, boolean before,
                     int type) {
        table = tableName;
    }

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        throw new SQLException("Table " + table + " is append-only: a change is refused", SQL_STATE);
    }
}
