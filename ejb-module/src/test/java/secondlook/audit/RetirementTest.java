package secondlook.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.policy.AuditLimits;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;
import secondlook.shared.TestDatabase;
import secondlook.trail.Note;
import secondlook.trail.Retirement;

/** The application states, the owner deletes; what is left still holds. */
class RetirementTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final AuditLimits LIMITS = new AuditLimits(400);

    @TempDir
    Path folder;

    static List<TestDatabase.Accounts> databases() throws SQLException {
        return TestDatabase.accounts();
    }

    private static void fill(Connection connection, int... ages) throws SQLException {
        List<AuditLine> entries = new ArrayList<>();
        for (int age : ages) {
            entries.add(Trail.open(entries.size() + 1, NOW.minus(age, ChronoUnit.DAYS)));
        }
        Trail.append(connection, entries);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = false)
    void contentPastItsTermGoesUnderASignedStatement(TestDatabase.Accounts database) throws SQLException {
        TrailKey key = TrailKey.in(folder, "test");
        try (Connection application = database.application().getConnection();
                Connection owner = database.owner().getConnection();
                Statement query = application.createStatement()) {
            fill(application, 500, 450, 401, 399, 1);
            new Checkpoints(application, new TrailTree.Memory()).sign(key.signer(), Clock.systemUTC());
            RetiredRows retirement = new RetiredRows(application);
            RetiredRows.Due due = retirement.due(LIMITS, NOW).orElseThrow();
            assertThat(due).isEqualTo(new RetiredRows.Due(1, 3));
            retirement.state(due, key.signer(), NOW);
            assertThat(new RetiredRows(owner).finish()).isEqualTo(6);
            assertThat(retirement.due(LIMITS, NOW)).isEqualTo(Optional.empty());
            assertThat(new RetiredRows(owner).finish()).isZero();
            assertThat(Trail.all(application)).extracting(AuditLine::sequence).containsExactly(5L, 4L);
            try (var row = query.executeQuery("select note from audit_retirement")) {
                row.next();
                Note note = Note.parse(row.getString(1));
                assertThat(note.signedBy(key.verifier())).isTrue();
                assertThat(note.text()).contains("first 1\nlast 3\ncount 3\n", "clause 307.5-7.9\n");
                assertThat(Retirement.parse(note.text()).last()).isEqualTo(3);
            }
            Verification found = new TrailVerifier(application, key.verifier()).verify();
            assertThat(found.firstBad()).as(found.finding()).isNull();
            assertThat(found.finding()).contains("1 signed checkpoint holds.");
            assertThat(found.entries()).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = true)
    void contentWithinItsTermStays(TestDatabase.Accounts database) throws SQLException {
        try (Connection application = database.application().getConnection();
                Connection owner = database.owner().getConnection()) {
            assertThat(new RetiredRows(application).due(LIMITS, NOW)).isEmpty();
            fill(application, 399, 1);
            assertThat(new RetiredRows(application).due(LIMITS, NOW)).isEmpty();
            assertThat(new RetiredRows(owner).finish()).isZero();
            assertThat(Trail.all(application)).hasSize(2);
        }
    }

    /** Rewritten entries, a foreign signature and an end that was cut off are told from the signed checkpoints. */
    @ParameterizedTest
    @MethodSource("databases")
    void whatWasSignedCannotBeRewritten(TestDatabase.Accounts database) throws SQLException {
        TrailKey key = TrailKey.in(folder, "test");
        try (Connection connection = database.owner().getConnection(); Statement sql = connection.createStatement()) {
            fill(connection, 5, 4, 3);
            new Checkpoints(connection, new TrailTree.Memory()).sign(key.signer(), Clock.systemUTC());
            assertThat(new TrailVerifier(connection, TrailKey.in(folder.resolve("other"), "test").verifier()).verify()
                    .finding()).contains("does not bear the signature");
            boolean postgres = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
            for (String trigger : List.of("entry_kept", "head_forward", "payload_covered", "key_covered")) {
                sql.execute("drop trigger audit_" + trigger
                        + (postgres ? " on audit_" + trigger.substring(0, trigger.indexOf('_')) : ""));
            }
            for (String table : List.of("entry", "payload", "key")) {
                sql.execute("delete from audit_" + table + " where sequence_number = 3");
            }
            sql.execute("update audit_head set entries = 2, chain_hash = (select chain_hash from audit_entry"
                    + " where sequence_number = 2)");
            assertThat(new TrailVerifier(connection, key.verifier()).verify().finding())
                    .contains("3 entries were signed and there are 2");
            Trail.append(connection, List.of(Trail.open(9, NOW)));
            Verification found = new TrailVerifier(connection, key.verifier()).verify();
            assertThat(found.firstBad()).isEqualTo(3);
            assertThat(found.finding()).contains("rewritten after it was signed");
        }
    }
}
