package secondlook.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;
import secondlook.shared.TestDatabase;

/** What even the owner may take off the trail: only what a stored statement covers, and that only past a year. */
class KeptEntriesTest {

    private static final Instant LONG_AGO = Instant.now().minus(400, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    private static void fill(Connection connection) throws SQLException {
        Trail.append(connection, List.of(Trail.open(1, LONG_AGO), Trail.open(2, LONG_AGO), Trail.open(3, LONG_AGO),
                Trail.open(4, Instant.now())));
    }

    private static String retire(int first, int last) {
        return "insert into audit_retirement (first_entry, last_entry, note) values (" + first + ", " + last + ", 'n')";
    }

    private static String erase(int entry) {
        return "insert into audit_erasure (sequence_number, reason, ordered_at) values (" + entry
                + ", 'order of a court', current_timestamp)";
    }

    private static void refused(Statement statement, String... changes) {
        for (String change : changes) {
            assertThatThrownBy(() -> statement.execute(change)).as(change).isInstanceOf(SQLException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = true)
    void nothingGoesWithoutAStatement(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            fill(connection);
            refused(statement, "delete from audit_payload where sequence_number = 1",
                    "delete from audit_key where sequence_number = 1", "delete from audit_entry",
                    "update audit_payload set act = 'x'", "update audit_key set account_index = case_index",
                    "update audit_key set sequence_number = 9 where sequence_number = 1",
                    "update audit_entry set leaf_hash = chain_hash");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = true)
    void noStatementCoversTheLastYear(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            fill(connection);
            refused(statement, retire(1, 4), retire(4, 4), erase(4), retire(9, 12), retire(3, 1));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = false)
    void whatAStatementCoversGoesAndTheChainHolds(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            fill(connection);
            statement.execute(retire(1, 2));
            refused(statement, retire(1, 2), "delete from audit_retirement", "update audit_retirement set note = 'x'");
            assertThat(statement.executeUpdate("delete from audit_key where sequence_number <= 2")).isEqualTo(2);
            assertThat(statement.executeUpdate("delete from audit_payload where sequence_number <= 2")).isEqualTo(2);
            refused(statement, "delete from audit_payload where sequence_number = 3");
            assertThat(Trail.all(connection)).extracting(AuditLine::sequence).containsExactly(4L, 3L);
            Verification found = new TrailVerifier(connection, null).verify();
            assertThat(found.firstBad()).as(found.finding()).isNull();
            assertThat(found.entries()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void erasedPersonIsGoneAndTheChainHolds(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            fill(connection);
            statement.execute(erase(2));
            refused(statement, "delete from audit_payload where sequence_number = 2",
                    "delete from audit_key where sequence_number = 3");
            assertThat(statement.executeUpdate("delete from audit_key where sequence_number = 2")).isEqualTo(1);
            AuditLine erased = Trail.all(connection).get(2);
            assertThat(erased.erased()).isTrue();
            assertThat(erased.act()).isEqualTo("SearchService.search");
            assertThat(Trail.find(connection, new AuditQuery(null, "ex2", null, null, null, null, 0, 9)).total())
                    .isZero();
            assertThat(Trail.find(connection, new AuditQuery(null, "ex3", null, null, null, null, 0, 9)).total())
                    .isEqualTo(1);
            assertThat(new TrailVerifier(connection, null).verify().firstBad()).isNull();
        }
    }

    /** A new key-encryption key wraps anew; that is no change of the entry. */
    @ParameterizedTest
    @MethodSource("databases")
    void wrappedKeyMayBeWrappedAnew(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            fill(connection);
            assertThat(statement.executeUpdate("update audit_key set wrapped = wrapped")).isEqualTo(4);
        }
    }
}
