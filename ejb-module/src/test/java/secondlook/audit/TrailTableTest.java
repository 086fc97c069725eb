package secondlook.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;
import secondlook.shared.TestDatabase;

class TrailTableTest {

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = false)
    void entriesComeBackAsWrittenAndTheChainHolds(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            TrailTable table = new TrailTable(connection);
            table.append(Trail.open(1, 700));
            AuditLine first = table.after(0).get(0);
            assertThat(first).isEqualTo(Trail.open(1).after(Head.NONE));
            assertThat(table.verify()).isEqualTo(new Verification(700, null,
                    "Every entry holds.", table.head().hash()));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void numbersStayGaplessWhenEightWriteAtOnce(DataSource database) throws Exception {
        List<Thread> writers = LongStream.range(0, 8).mapToObj(i -> new Thread(() -> write(database, 20))).toList();
        writers.forEach(Thread::start);
        for (Thread writer : writers) {
            writer.join();
        }
        try (Connection connection = database.getConnection()) {
            Verification found = new TrailTable(connection).verify();
            assertThat(found.firstBad()).isNull();
            assertThat(found.entries()).isEqualTo(160);
        }
    }

    private static void write(DataSource database, int times) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < times; i++) {
                new TrailTable(connection).append(List.of(Trail.open(i)));
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void entryChangedPastTheTriggerIsFoundInTheDatabase(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            TrailTable table = new TrailTable(connection);
            table.append(Trail.open(1, 3));
            statement.execute("drop trigger audit_entry_append_only"
                    + (database.getClass().getName().contains("postgres") ? " on audit_entry" : ""));
            statement.execute("delete from audit_entry where sequence_number = 3");
            assertThat(table.verify().firstBad()).isEqualTo(3);
            statement.execute("update audit_entry set name = 'Somebody else' where sequence_number = 2");
            assertThat(table.verify().firstBad()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void readersFindByTextCaseOutcomeAndTime(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            new TrailTable(connection).append(Trail.open(1, 9));
            Instant third = Trail.open(3).at();
            assertThat(new TrailSearch(query("o'neil", null, null)).in(connection).total()).isEqualTo(9);
            assertThat(new TrailSearch(query("100%", null, null)).in(connection).total()).isZero();
            assertThat(new TrailSearch(query(null, "26-00007", null)).in(connection).items())
                    .extracting(AuditLine::account).containsExactly("ex7");
            assertThat(new TrailSearch(query(null, null, third)).in(connection).items())
                    .extracting(AuditLine::sequence).containsExactly(9L, 8L, 7L, 6L);
        }
    }

    private static AuditQuery query(String text, String caseNumber, Instant from) {
        return new AuditQuery(text, null, caseNumber, Outcome.DENIED, from, null, 0, 4);
    }
}
