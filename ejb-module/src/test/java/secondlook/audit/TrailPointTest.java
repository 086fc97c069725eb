package secondlook.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.shared.TestDatabase;

class TrailPointTest {

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void pointIsUnknownUntilTheTrailHasReachedItAndThenStays(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            entry(connection, 1);
            assertThat(TrailPoint.at(connection, 2)).isEmpty();
            entry(connection, 2);
            entry(connection, 3);
            assertThat(TrailPoint.at(connection, 2)).hasValueSatisfying(point -> {
                assertThat(point.hash()).isEqualTo("02".repeat(32));
                assertThat(point.source()).endsWith("entry 2");
            });
        }
    }

    private static void entry(Connection connection, int number) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into audit_entry"
                + " (sequence_number, leaf_hash, chain_hash) values (?, ?, ?)")) {
            byte[] hash = new byte[32];
            java.util.Arrays.fill(hash, (byte) number);
            insert.setLong(1, number);
            insert.setBytes(2, hash);
            insert.setBytes(3, hash);
            insert.executeUpdate();
        }
    }
}
