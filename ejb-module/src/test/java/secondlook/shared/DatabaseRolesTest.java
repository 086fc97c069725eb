package secondlook.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;

/** What the account of the application may do at the database, whatever the application tries. */
class DatabaseRolesTest {

    static List<TestDatabase.Accounts> databases() throws SQLException {
        return TestDatabase.accounts();
    }

    private static List<String> trail(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select lower(table_name) from information_schema.tables where"
                + " lower(table_name) like 'audit!_%' escape '!' and table_schema = current_schema"
                + " order by table_name")) {
            List<String> names = new ArrayList<>();
            while (row.next()) {
                names.add(row.getString(1));
            }
            return names;
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.PROTECTED_STORE, refusal = true)
    void theApplicationChangesNoTrailTableAndDropsNothing(TestDatabase.Accounts database) throws SQLException {
        try (Connection connection = database.application().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = trail(statement);
            assertThat(tables).contains("audit_entry", "audit_payload", "audit_key", "audit_head", "audit_tile",
                    "audit_checkpoint", "audit_cosignature", "audit_retirement", "audit_erasure");
            for (String table : tables) {
                for (String change : List.of("delete from %s", "truncate table %s", "drop table %s",
                        "alter table %s add column extra integer",
                        "create trigger extra before insert on %s for each row call 'secondlook.shared.AppendOnly'")) {
                    assertThatThrownBy(() -> statement.execute(change.formatted(table))).as(change + table)
                            .isInstanceOf(SQLException.class);
                }
                String column = column(statement, table);
                assertThatThrownBy(() -> statement.execute("update " + table + " set " + column + " = " + column))
                        .as(table).isInstanceOf(SQLException.class);
            }
            assertThatThrownBy(() -> statement.execute("insert into audit_head select 2, entries, chain_hash,"
                    + " occurred_at from audit_head"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.execute("create user another password 'x'"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static String column(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            return row.getMetaData().getColumnName(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.PROTECTED_STORE, refusal = true)
    void theApplicationDropsNoTrigger(TestDatabase.Accounts database) throws SQLException {
        try (Connection connection = database.application().getConnection();
                Statement statement = connection.createStatement()) {
            boolean postgres = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
            assertThatThrownBy(() -> statement.execute("drop trigger audit_entry_kept"
                    + (postgres ? " on audit_entry" : ""))).isInstanceOf(SQLException.class)
                    .message().containsAnyOf("rights", "owner");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.PROTECTED_STORE, refusal = false)
    void theApplicationAddsAndReadsEntriesAndKeepsItsRecords(TestDatabase.Accounts database) throws SQLException {
        try (Connection connection = database.application().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update audit_head set entries = entries + 1")).isEqualTo(1);
            assertThat(statement.executeUpdate("insert into audit_entry select entries, chain_hash, chain_hash"
                    + " from audit_head")).isEqualTo(1);
            assertThat(statement.executeUpdate("delete from gallery_booking")).isZero();
        }
    }

    /** The owner's rights do not come back by a second start. */
    @ParameterizedTest
    @MethodSource("databases")
    void grantingAgainChangesNothing(TestDatabase.Accounts database) throws SQLException {
        theApplicationChangesNoTrailTableAndDropsNothing(database);
    }
}
