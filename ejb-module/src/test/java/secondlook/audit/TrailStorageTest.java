package secondlook.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;
import secondlook.shared.TestDatabase;

class TrailStorageTest {

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = false)
    void entriesComeBackAsWrittenAndTheChainHolds(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Trail.append(connection, Trail.open(1, 700));
            List<AuditLine> all = Trail.all(connection);
            AuditLine last = all.get(0);
            assertThat(last.hash()).hasSize(64);
            assertThat(last.numbered(0, last.at(), null)).isEqualTo(Trail.open(700));
            assertThat(last.sequence()).isEqualTo(700);
            Verification found = verify(connection);
            assertThat(found.firstBad()).as(found.finding()).isNull();
            assertThat(found.entries()).isEqualTo(700);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void personsCasesAndReasonsAreNotReadableInTheDatabase(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection(); Statement query = connection.createStatement()) {
            Trail.append(connection, Trail.open(1, 1));
            for (String table : List.of("audit_entry", "audit_payload", "audit_key")) {
                try (ResultSet row = query.executeQuery("select * from " + table)) {
                    row.next();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        String text = row.getObject(i) instanceof byte[] bytes
                                ? new String(bytes, StandardCharsets.UTF_8) : row.getString(i);
                        assertThat(text).doesNotContain("O'Neil", "ex1", "26-00001", "robbery", "desk 1");
                    }
                }
            }
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
            Verification found = verify(connection);
            assertThat(found.firstBad()).as(found.finding()).isNull();
            assertThat(found.entries()).isEqualTo(160);
        }
    }

    private static void write(DataSource database, int times) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < times; i++) {
                Trail.append(connection, List.of(Trail.open(i)));
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void timesNeverGoBackWhateverTheClockSays(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (long second : new long[] {5, 1, 9}) {
                Clock clock = Clock.fixed(Trail.START.plusSeconds(second), ZoneOffset.UTC);
                new TrailWriter(connection, clock).append(List.of(Trail.PERSONAL.seal(Trail.open(1, null))));
            }
            assertThat(Trail.all(connection)).extracting(AuditLine::at).containsExactly(Trail.START.plusSeconds(9),
                    Trail.START.plusSeconds(5), Trail.START.plusSeconds(5));
            assertThat(verify(connection).firstBad()).isNull();
        }
    }

    /** What the owner could do past the triggers is found. */
    @ParameterizedTest
    @MethodSource("databases")
    void damagePastTheTriggersIsFoundInTheDatabase(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            Trail.append(connection, Trail.open(1, 6));
            boolean postgres = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
            for (String table : List.of("entry_kept", "payload_covered", "key_covered")) {
                statement.execute("drop trigger audit_" + table + (postgres ? " on audit_"
                        + table.substring(0, table.indexOf('_')) : ""));
            }
            statement.execute("update audit_payload set act = 'X.other' where sequence_number = 6");
            assertBad(connection, 6, "column");
            statement.execute("update audit_payload set leaf = replace(leaf, 'SL-2026', 'SL-2025')"
                    + " where sequence_number = 5");
            assertBad(connection, 5, "was changed");
            statement.execute("delete from audit_payload where sequence_number = 4");
            assertBad(connection, 4, "no statement");
            statement.execute("update audit_entry set chain_hash = leaf_hash where sequence_number = 3");
            assertBad(connection, 3, "does not follow");
            statement.execute("delete from audit_entry where sequence_number = 2");
            assertBad(connection, 2, "missing");
            statement.execute("delete from audit_entry");
            assertBad(connection, 1, "cut off");
        }
    }

    private static void assertBad(Connection connection, long entry, String damage) throws SQLException {
        Verification found = verify(connection);
        assertThat(found.firstBad()).as(found.finding()).isEqualTo(entry);
        assertThat(found.finding()).contains(damage);
    }

    private static Verification verify(Connection connection) throws SQLException {
        return new TrailVerifier(connection, null).verify();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void readersFindByTextCaseAccountOutcomeAndTime(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Trail.append(connection, Trail.open(1, 9));
            Instant third = Trail.open(3).at();
            assertThat(Trail.find(connection, query("o'neil", null, null)).total()).isEqualTo(9);
            assertThat(Trail.find(connection, query("100%", null, null)).total()).isZero();
            assertThat(Trail.find(connection, query(null, "26-00007", null)).items())
                    .extracting(AuditLine::account).containsExactly("ex7");
            assertThat(Trail.find(connection, new AuditQuery(null, "ex8", null, null, null, null, 0, 9)).items())
                    .extracting(AuditLine::caseNumber).containsExactly("26-00008");
            assertThat(Trail.find(connection, query(null, null, third)).items())
                    .extracting(AuditLine::sequence).containsExactly(9L, 8L, 7L, 6L);
            assertThat(Trail.find(connection, new AuditQuery("robbery", null, null, null, null, third, 1, 9)).items())
                    .extracting(AuditLine::sequence).containsExactly(1L);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void searchForATextSaysWhereItEnded(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Trail.append(connection, Trail.open(1, 9));
            AuditPage page = new TrailSearch(query("ex1", null, null), Trail.PERSONAL, 4).in(connection);
            assertThat(page.total()).isZero();
            assertThat(page.searchedFrom()).isEqualTo(6);
            assertThat(new TrailSearch(query("ex1", null, null), Trail.PERSONAL, 9).in(connection).searchedFrom())
                    .isNull();
        }
    }

    private static AuditQuery query(String text, String caseNumber, Instant from) {
        return new AuditQuery(text, null, caseNumber, Outcome.DENIED, from, null, 0, 4);
    }

    /** Everything that goes wrong while a batch is written takes all of it away. */
    @ParameterizedTest
    @MethodSource("databases")
    void entriesThatRollBackLeaveNoGap(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Trail.append(connection, Trail.open(1, 3));
            connection.commit();
            Trail.append(connection, Trail.open(4, 5));
            connection.rollback();
            Trail.append(connection, new ArrayList<>(Trail.open(6, 6)));
            connection.commit();
            assertThat(Trail.all(connection)).extracting(AuditLine::sequence).containsExactly(4L, 3L, 2L, 1L);
            assertThat(verify(connection).firstBad()).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theHeadOnlyMovesForward(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            Trail.append(connection, Trail.open(1, 2));
            for (String change : List.of("update audit_head set entries = 1", "update audit_head set entries = 2",
                    "delete from audit_head", "insert into audit_head select 2, entries, chain_hash, occurred_at"
                            + " from audit_head")) {
                assertThatThrownBy(() -> statement.execute(change)).as(change).isInstanceOf(SQLException.class);
            }
        }
    }
}
