package secondlook.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;
import secondlook.shared.TestDatabase;

/**
 * An act and its entry are there both or neither, whichever call of the database fails: the first, the second, and so
 * on until an act has no call left that could.
 */
class FailingActTest {

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = {Clause.QUERIES_LOGGED, Clause.AUDIT_TRAIL}, refusal = true)
    void actAndEntryAreThereBothOrNeither(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create table act_done (id bigint primary key)");
        }
        for (boolean afterwards : new boolean[] {false, true}) {
            int done = 0;
            FailingDatabase failing;
            do {
                failing = new FailingDatabase(database, ++done, afterwards);
                act(failing, done + (afterwards ? 10_000 : 0));
                assertBothOrNeither(database, done);
            } while (failing.failed());
            assertThat(done).as("calls of one act").isBetween(30, 200);
        }
    }

    private static void act(FailingDatabase database, int id) {
        try (Connection connection = database.open()) {
            try {
                try (PreparedStatement insert = connection.prepareStatement("insert into act_done values (?)")) {
                    insert.setInt(1, id);
                    insert.executeUpdate();
                }
                Trail.append(connection, List.of(Trail.open(id), Trail.open(id)));
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
            }
        } catch (SQLException e) {
            assertThat(e.getMessage()).contains("failed");
        }
    }

    private static void assertBothOrNeither(DataSource database, int call) throws SQLException {
        try (Connection connection = database.getConnection(); Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select count(*) from act_done")) {
            row.next();
            Verification found = new TrailVerifier(connection, null).verify();
            assertThat(found.firstBad()).as("call %d: %s", call, found.finding()).isNull();
            assertThat(found.entries()).as("call %d", call).isEqualTo(2 * row.getLong(1));
        }
    }
}
