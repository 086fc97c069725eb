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

    private static final String ROW = "insert into audit_checkpoint (entries, note, signed_at)"
            + " values (1, 'note', current_timestamp)";

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void rowsAreAddedAndNeitherChangedNorDeleted(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(ROW)).isEqualTo(1);
            assertThatThrownBy(() -> statement.execute("update audit_checkpoint set note = 'x'"))
                    .isInstanceOf(SQLException.class).hasMessageContaining("append-only");
            assertThatThrownBy(() -> statement.execute("delete from audit_checkpoint where entries = 1"))
                    .isInstanceOf(SQLException.class).hasMessageContaining("append-only")
                    .extracting(e -> ((SQLException) e).getSQLState()).isEqualTo("23001");
        }
    }
}
