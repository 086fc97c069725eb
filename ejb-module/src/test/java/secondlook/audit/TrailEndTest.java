package secondlook.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;
import secondlook.shared.TestDatabase;

/** Writers who remember where the trail ends are right or are put right: no number is left out or given twice. */
@Timeout(60)
class TrailEndTest {

    private final TrailEnd end = new TrailEnd();

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    private Head append(Connection connection, int entries) throws SQLException {
        return append(connection, entries, end);
    }

    private static Head append(Connection connection, int entries, TrailEnd end) throws SQLException {
        return new TrailWriter(connection, Clock.systemUTC(), end).append(IntStream.range(0, entries)
                .mapToObj(i -> Trail.PERSONAL.seal(Trail.open(i, null))).toList());
    }

    private static Connection open(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void assertWhole(Connection connection, long entries) throws SQLException {
        Verification found = new TrailVerifier(connection, null).verify();
        assertThat(found.firstBad()).as(found.finding()).isNull();
        assertThat(found.entries()).isEqualTo(entries);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = false)
    void rollbacksAndOtherServersPutTheNextWriterRight(DataSource database) throws SQLException {
        try (Connection connection = open(database)) {
            assertThat(append(connection, 1).entries()).isEqualTo(1);
            connection.commit();
            assertThat(append(connection, 3).entries()).isEqualTo(4);
            connection.rollback();
            assertThat(append(connection, 1_203).entries()).isEqualTo(1_204);
            connection.commit();
            assertThat(append(connection, 2, new TrailEnd()).entries()).as("another server").isEqualTo(1_206);
            connection.commit();
            assertThat(append(connection, 1).entries()).isEqualTo(1_207);
            connection.commit();
            assertWhole(connection, 1_207);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void sixWritersOfWhomSomeRollBackLeaveNoGap(DataSource database) throws Exception {
        List<CompletableFuture<Integer>> writers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> write(database, i),
                        task -> new Thread(task).start()))
                .toList();
        int committed = writers.stream().mapToInt(CompletableFuture::join).sum();
        try (Connection connection = open(database)) {
            assertWhole(connection, committed);
        }
    }

    private int write(DataSource database, int writer) {
        int committed = 0;
        try (Connection connection = open(database)) {
            for (int i = 0; i < 30; i++) {
                append(connection, 1 + i % 2);
                if ((i + writer) % 5 == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed += 1 + i % 2;
                }
            }
            return committed;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void actThatWritesTwiceDoesNotWaitForOneThatWaitsForIt(DataSource database) throws Exception {
        try (Connection first = open(database); Connection second = open(database)) {
            append(first, 1);
            first.commit();
            append(first, 1);
            CompletableFuture<Head> waiting = CompletableFuture.supplyAsync(() -> {
                try {
                    return append(second, 1);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            while (!waits(first)) {
                Thread.onSpinWait();
            }
            assertThat(append(first, 1).entries()).isEqualTo(3);
            first.commit();
            assertThat(waiting.get(30, TimeUnit.SECONDS).entries()).isEqualTo(4);
            second.commit();
            assertWhole(first, 4);
        }
    }

    private static boolean waits(Connection connection) throws SQLException {
        boolean h2 = connection.getMetaData().getURL().startsWith("jdbc:h2:");
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select exists (select 1 from "
                        + (h2 ? "information_schema.sessions where blocker_id is not null)"
                        : "pg_locks where not granted)"))) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
