package secondlook.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.policy.Clause;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.Invalid;
import secondlook.shared.PolicyRefused;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;
import secondlook.trail.BundleVerifier;
import secondlook.trail.Finding;
import secondlook.trail.Verdict;
import secondlook.trail.VerifierKey;

/** The LASO orders, the commanding officer decides, the keys go, the chain holds. */
class ErasureServiceTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final String REASON = "The court ordered the sealing of this record.";

    @TempDir
    private Path folder;

    private final ErasureService service = new ErasureService();
    private DataSource database;

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    private void open(DataSource source) throws SQLException {
        database = source;
        service.em = TestPersistence.open(source);
        service.dataSource = source;
        service.start = new TrailStart() {
            @Override
            PersonalPart personal() {
                return Trail.PERSONAL;
            }
        };
        service.act = new CurrentAct();
        service.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        try (Connection connection = source.getConnection()) {
            Trail.append(connection, List.of(Trail.open(1, old(500)), Trail.open(2, old(450)), Trail.open(3, old(400)),
                    Trail.open(2, old(390)), Trail.open(2, old(5)), Trail.open(6, old(4))));
        }
    }

    private static Instant old(int days) {
        return NOW.minus(days, ChronoUnit.DAYS);
    }

    @AfterEach
    void close() {
        EntityManager em = service.em;
        em.getEntityManagerFactory().close();
    }

    private <T> T by(String account, Role role, Supplier<T> work) {
        CurrentCaller caller = new CurrentCaller();
        caller.is(new Caller(account, account, "TS", role, null, null, null, "127.0.0.1", null, "t", "c"));
        service.caller = caller;
        return TestPersistence.inTransaction(service.em, work);
    }

    private ErasureView order(Long entry, String account) {
        return by("laso", Role.LASO, () -> service.order(new NewErasure(entry, account, REASON, "Order 26-77")));
    }

    private int destroy() throws SQLException {
        try (Connection connection = database.getConnection()) {
            ErasedRows rows = new ErasedRows(connection);
            rows.sign(TrailKey.in(folder, "test").signer(), NOW);
            return rows.finish();
        }
    }

    private List<Long> erased() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Trail.all(connection).stream().filter(AuditLine::erased).map(AuditLine::sequence).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = false)
    void personIsErasedOutOfTheEntriesPastTheYearAndBothVerifiersSayWhich(DataSource source) throws Exception {
        open(source);
        ErasureView ordered = order(null, "ex2");
        assertThat(destroy()).as("not decided yet").isZero();
        ErasureView decided = by("commander", Role.COMMANDER, () -> service.decide(ordered.id(), true, "As ordered."));
        assertThat(decided.entries()).isEqualTo(2);
        assertThat(decided.left()).isEqualTo(2);
        assertThat(destroy()).isEqualTo(2);
        assertThat(erased()).containsExactly(2L, 4L);
        assertThat(by("auditor", Role.AUDITOR, service::list)).singleElement().satisfies(view -> {
            assertThat(view.left()).isZero();
            assertThat(view.toString()).doesNotContain("ex2");
        });
        assertThatThrownBy(() -> by("commander", Role.COMMANDER, () -> service.decide(ordered.id(), false, "Again.")))
                .isInstanceOf(Conflict.class);
        keysAreNoWhere(2, 4);
        verifiersSay();
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("delete from audit_erasure_statement"))
                    .isInstanceOf(SQLException.class);
        }
    }

    /** Whoever destroys the key of an entry without an order leaves no statement, and both verifiers say so. */
    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = true)
    void personThatIsGoneWithoutAnOrderIsFoundOutside(DataSource source) throws Exception {
        open(source);
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("insert into audit_erasure (sequence_number, reason, ordered_at) values (3, 'by hand',"
                    + " current_timestamp)");
            assertThat(statement.executeUpdate("delete from audit_key where sequence_number = 3")).isEqualTo(1);
        }
        Path export = export(null);
        String finding = "PERSONAL_MISSING entry 3 evidence SIGNATURE";
        Verdict verdict = BundleVerifier.verify(export, Optional.of(outside().verifier()), List.of(), List.of());
        assertThat(verdict.findings()).extracting(Finding::words).containsExactly(finding);
        assertThat(python(export, outside().verifier().toString())).contains("VERDICT " + finding);
    }

    /** Neither the wrapped key nor what it is found by is left in any table; what is left cannot be opened. */
    private void keysAreNoWhere(long... entries) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            for (long entry : entries) {
                try (ResultSet row = statement.executeQuery("select count(*) from audit_key where sequence_number = "
                        + entry)) {
                    row.next();
                    assertThat(row.getLong(1)).isZero();
                }
            }
            try (ResultSet row = statement.executeQuery("select count(*) from audit_payload where sequence_number in"
                    + " (2, 4) and sealed is not null")) {
                row.next();
                assertThat(row.getLong(1)).as("sealed under keys that are gone").isEqualTo(2);
            }
        }
    }

    private TrailOutside outside() {
        TrailOutside outside = new TrailOutside();
        outside.key = TrailKey.in(folder, "test");
        outside.witnesses = Witnesses.of(List.of());
        return outside;
    }

    private Path export(Long last) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TrailOutside outside = outside();
        try (Connection connection = database.getConnection()) {
            new Checkpoints(connection, new TrailTree.Memory()).sign(outside.key.signer(), Clock.systemUTC());
            assertThat(new TrailVerifier(connection, outside.verifier()).verify().firstBad()).isNull();
            new TrailExport(connection, Trail.PERSONAL, new ExportRequest(new AuditQuery(null, null, null, null,
                    null, null, 0, 0), null, last, ExportForm.BUNDLE)).signed(outside.head(connection), out);
        }
        return Files.write(folder.resolve("export.zip"), out.toByteArray());
    }

    private void verifiersSay() throws Exception {
        VerifierKey key = outside().verifier();
        for (Long last : new Long[] {null, 5L}) {
            Path export = export(last);
            Verdict verdict = BundleVerifier.verify(export, Optional.of(key), List.of(), List.of());
            assertThat(verdict.findings()).isEmpty();
            assertThat(verdict.facts()).anyMatch(fact -> fact.contains("2 whose personal part was erased"))
                    .contains("Without their personal part: entries 2, 4.",
                            "Signed statements of erasure: 1, of 2 entries.");
            assertThat(python(export, key.toString())).contains("VERDICT OK",
                    "Without their personal part: entries 2, 4.", "Signed statements of erasure: 1, of 2 entries.");
        }
    }

    private static String python(Path export, String key) throws Exception {
        Process process = new ProcessBuilder("python3", "../trail/src/main/python/verify_trail.py", export.toString(),
                "--key", key).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = true)
    void nothingIsErasedWithinTheYearNorByOnePersonNorWithoutChoosing(DataSource source) throws SQLException {
        open(source);
        assertThatThrownBy(() -> order(5L, null)).isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("older than 365 days");
        assertThatThrownBy(() -> order(null, "ex6")).isInstanceOf(PolicyRefused.class);
        assertThatThrownBy(() -> order(3L, "ex2")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> order(null, " ")).isInstanceOf(Invalid.class);
        ErasureView one = order(3L, null);
        assertThatThrownBy(() -> by("laso", Role.COMMANDER, () -> service.decide(one.id(), true, "Mine.")))
                .isInstanceOf(PolicyRefused.class).hasMessageContaining("never who ordered it");
        by("commander", Role.COMMANDER, () -> service.decide(one.id(), false, "The order is void."));
        assertThat(destroy()).isZero();
        assertThat(erased()).isEmpty();
    }
}
