package secondlook.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AppendOnlyTest {

    private static final String ROW = """
            insert into audit_entry (sequence_number, occurred_at, account, name, unit, act, outcome,
                previous_hash, hash)
            values (1, current_timestamp, 'lee', 'Lee', 'CIU', 'Act', 'ALLOWED', '0', '1')""";

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void entriesAreAddedAndNeitherChangedNorDeleted(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(ROW)).isEqualTo(1);
            assertThatThrownBy(() -> statement.execute("update audit_entry set name = 'Kim'"))
                    .isInstanceOf(SQLException.class).hasMessageContaining("append-only");
            assertThatThrownBy(() -> statement.execute("delete from audit_entry where sequence_number = 1"))
                    .isInstanceOf(SQLException.class).hasMessageContaining("append-only")
                    .extracting(e -> ((SQLException) e).getSQLState()).isEqualTo("23001");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theHeadHasOneRowThatMayBeChanged(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update audit_head set sequence_number = 1")).isEqualTo(1);
            assertThatThrownBy(() -> statement.execute("insert into audit_head values (2, 0, '0')"))
                    .isInstanceOf(SQLException.class);
        }
    }
}
