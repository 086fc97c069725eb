package secondlook.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.shared.Sha256;
import secondlook.shared.TestDatabase;

/** A trail from before there were proofs goes over whole, or stays where it is beside what it gave. */
class CarryOverTest {

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    private static void fill(Connection connection, int entries) throws SQLException {
        String hash = EntryBefore.NONE;
        try (PreparedStatement insert = connection.prepareStatement("insert into audit_entry_before (sequence_number,"
                + " occurred_at, account, name, unit, role_name, agency_id, case_number, justification, act, clause,"
                + " object_name, object_hash, outcome, detail, address, workstation, correlation_id, previous_hash,"
                + " hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 1; i <= entries; i++) {
                AuditLine e = Trail.open(i);
                List<Object> parts = new ArrayList<>(Arrays.asList((long) i, e.at(), e.account(), e.name(), e.unit(),
                        e.role(), e.agencyId(), e.caseNumber(), e.justification(), e.act(), e.clause(), e.object(),
                        e.objectHash(), e.outcome().name(), e.detail(), e.address(), e.workstation(),
                        e.correlationId(), hash));
                hash = Sha256.ofParts(parts.toArray());
                parts.add(hash);
                parts.set(1, TrailWriter.stored(e.at()));
                for (int column = 0; column < parts.size(); column++) {
                    insert.setObject(column + 1, parts.get(column));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement head = connection.prepareStatement(
                "update audit_head_before set sequence_number = ?, hash = ?")) {
            head.setLong(1, entries);
            head.setString(2, hash);
            head.executeUpdate();
        }
    }

    private static void carry(DataSource database) throws SQLException {
        new CarryOver(database, Trail.PERSONAL, Clock.systemUTC()).run();
    }

    private static boolean isThere(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from information_schema.tables where"
                        + " lower(table_name) like 'audit!_%!_before' escape '!' and table_schema = current_schema")) {
            row.next();
            return row.getInt(1) > 0;
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void everyEntryGoesOverAndTheOldTablesGo(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            fill(connection, 1203);
            carry(database);
            carry(database);
            List<AuditLine> all = Trail.all(connection);
            assertThat(all.get(0).act()).isEqualTo("CarryOver.run");
            assertThat(all.get(0).detail()).contains("1203 entries", "held");
            assertThat(all.get(0).sequence()).isEqualTo(1204);
            for (AuditLine line : all.subList(1, all.size())) {
                assertThat(line.numbered(0, line.at(), null)).isEqualTo(Trail.open((int) line.sequence()));
            }
            assertThat(isThere(connection)).isFalse();
            Verification found = new TrailVerifier(connection, null).verify();
            assertThat(found.firstBad()).as(found.finding()).isNull();
            assertThat(found.entries()).isEqualTo(1204);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void interruptedCarryingOverGoesOn(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            fill(connection, 7);
            Trail.append(connection, Trail.open(1, 3));
            carry(database);
            assertThat(Trail.all(connection)).extracting(AuditLine::sequence)
                    .containsExactly(8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
            assertThat(Trail.all(connection)).filteredOn(line -> line.sequence() == 7).extracting(AuditLine::account)
                    .containsExactly("ex7");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void damagedChainGoesOverIsToldAndStays(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            fill(connection, 5);
            statement.execute("drop trigger audit_entry_append_only"
                    + ("PostgreSQL".equals(connection.getMetaData().getDatabaseProductName())
                    ? " on audit_entry_before" : ""));
            statement.execute("delete from audit_entry_before where sequence_number = 3");
            carry(database);
            carry(database);
            List<AuditLine> all = Trail.all(connection);
            assertThat(all).hasSize(5);
            assertThat(all.get(0).outcome()).isEqualTo(Outcome.FAILED);
            assertThat(all.get(0).detail()).contains("Entry 4 of it does not hold");
            assertThat(isThere(connection)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void newSystemHasNothingToCarryAndNoEntryOfIt(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            carry(database);
            assertThat(Trail.all(connection)).isEmpty();
            assertThat(isThere(connection)).isFalse();
        }
    }
}
