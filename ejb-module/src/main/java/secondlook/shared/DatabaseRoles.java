package secondlook.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * What the account of the application may do (307.5-7.4): read and write the tables of the records, read and add to
 * those of the audit trail, and change no table, trigger or right. The owner grants it anew at every start.
 *
 * @param user     the account acts connect with
 * @param password of the account, which is made where the database is H2; elsewhere the operator makes it
 */
record DatabaseRoles(String user, String password) {

    private static final String TRAIL = "audit_";
    private static final String HEAD = "audit_head";
    private static final String BEFORE = "_before";
    private static final String HISTORY = "flyway_schema_history";

    void grant(DataSource owner) {
        try (Connection connection = owner.getConnection(); Statement statement = connection.createStatement()) {
            boolean h2 = "H2".equals(connection.getMetaData().getDatabaseProductName());
            String account = quoted(name(h2));
            if (h2) {
                make(connection, statement);
            } else {
                String schema = quoted(connection.getSchema());
                statement.execute("grant usage on schema " + schema + " to " + account);
                statement.execute("grant usage, select, update on all sequences in schema " + schema + " to "
                        + account);
            }
            for (String table : tables(connection)) {
                grant(statement, table, account);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The rights of the database account " + user
                    + " cannot be set: give secondlook.db.owner.user and .password of the owner of the schema", e);
        }
    }

    private void make(Connection connection, Statement statement) throws SQLException {
        statement.execute("create user if not exists " + quoted(name(true)) + " password 'none'");
        try (PreparedStatement set = connection.prepareStatement(
                "alter user " + quoted(name(true)) + " set password ?")) {
            set.setString(1, password);
            set.execute();
        }
        statement.execute("alter user " + quoted(name(true)) + " admin false");
    }

    private static void grant(Statement statement, String table, String to) throws SQLException {
        String name = table.toLowerCase(Locale.ROOT);
        if (name.equals(HISTORY)) {
            return;
        }
        String rights = "select, insert, update, delete";
        if (name.equals(HEAD)) {
            rights = "select, update";
        } else if (name.startsWith(TRAIL) && name.endsWith(BEFORE)) {
            rights = "select";
        } else if (name.startsWith(TRAIL)) {
            rights = "select, insert";
        }
        statement.execute("revoke all on " + quoted(table) + " from " + to);
        statement.execute("grant " + rights + " on " + quoted(table) + " to " + to);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select table_name from information_schema.tables"
                + " where table_schema = ? and table_type = 'BASE TABLE' order by table_name")) {
            query.setString(1, connection.getSchema());
            try (ResultSet row = query.executeQuery()) {
                List<String> names = new ArrayList<>();
                while (row.next()) {
                    names.add(row.getString(1));
                }
                return names;
            }
        }
    }

    /** H2 keeps the names of accounts in capitals and signs them in so. */
    private String name(boolean h2) {
        return h2 ? user.toUpperCase(Locale.ROOT) : user;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
