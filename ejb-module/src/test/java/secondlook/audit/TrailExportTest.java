package secondlook.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;
import secondlook.shared.Conflict;
import secondlook.shared.Invalid;
import secondlook.shared.NotFound;
import secondlook.shared.TestDatabase;
import secondlook.trail.BundleVerifier;
import secondlook.trail.ExportHead;
import secondlook.trail.Verdict;

class TrailExportTest {

    @TempDir
    Path folder;

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    private static ExportRequest of(String caseNumber, Instant from) {
        return new ExportRequest(new AuditQuery(null, null, caseNumber, null, from, null, 0, 0), null, null, null);
    }

    private static ExportRequest of(Long first, Long last) {
        return new ExportRequest(of(null, (Instant) null).query(), first, last, null);
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws Exception;
    }

    private static byte[] written(Writing what) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        what.to(out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = false)
    void tableHoldsWhatWasChosen(DataSource database) throws Exception {
        try (Connection connection = database.getConnection()) {
            Head head = Trail.append(connection, Trail.open(1, 1200));
            TrailExport all = new TrailExport(connection, Trail.PERSONAL, of(null, (Instant) null));
            assertThat(new String(written(out -> all.table(head, out)), StandardCharsets.UTF_8).lines()).hasSize(1201);
            TrailExport one = new TrailExport(connection, Trail.PERSONAL, of("26-00007", null));
            assertThat(new String(written(out -> one.table(head, out)), StandardCharsets.UTF_8))
                    .contains("ex7").doesNotContain("ex8");
            TrailExport late = new TrailExport(connection, Trail.PERSONAL, of(null, Trail.open(1199).at()));
            assertThat(new String(written(out -> late.table(head, out)), StandardCharsets.UTF_8).lines()).hasSize(3);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = true)
    void rangeThatCannotBeIsToldAndNothingIsWritten(DataSource database) throws Exception {
        try (Connection connection = database.getConnection()) {
            Head head = Trail.append(connection, Trail.open(1, 10));
            refused(connection, of(7L, 3L), "comes before the first");
            refused(connection, of(0L, 3L), "numbered from 1");
            refused(connection, of(2L, 11L), "no entry 11 to export yet: the newest that can be is 10");
            refused(connection, of(null, Trail.open(11).at()), "no entry in these days");
            ExportRequest nobody = of("26-99999", null);
            assertThatThrownBy(() -> new TrailExport(connection, Trail.PERSONAL, nobody).demandSome(10))
                    .isInstanceOf(Conflict.class).hasMessageContaining("nothing to export");
            new TrailExport(connection, Trail.PERSONAL, of(3L, 7L)).demandSome(10);
            assertThat(text(connection, of(3L, 7L), head).lines()).hasSize(6);
        }
    }

    private static void refused(Connection connection, ExportRequest request, String message) {
        assertThatThrownBy(() -> new TrailExport(connection, Trail.PERSONAL, request).demandSome(10))
                .isInstanceOf(Invalid.class).hasMessageContaining(message);
    }

    private static String text(Connection connection, ExportRequest request, Head head) throws Exception {
        return new String(written(out -> new TrailExport(connection, Trail.PERSONAL, request).table(head, out)),
                StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void spreadsheetFindsNoFormulaInTheTable(DataSource database) throws Exception {
        try (Connection connection = database.getConnection()) {
            AuditLine line = Trail.open(1);
            Head head = Trail.append(connection, List.of(new AuditLine(0, line.at(), "=cmd", "@SUM(A1)", "-unit",
                    line.role(), null, "+1", "=HYPERLINK(\"http://x\")", line.act(), null, "=object", null,
                    Outcome.ALLOWED, "\t=1", "127.0.0.1", "=desk", "c", null)));
            assertThat(text(connection, of(null, (Instant) null), head)).contains(",'=cmd,'@SUM(A1),'-unit,", ",'+1,",
                    "\"'=HYPERLINK(", ",'=object,", "'\t=1", ",'=desk,").doesNotContain(",=", ",@", ",\"=", ",-");
        }
    }

    private static String verified(Path export, TrailOutside outside) throws Exception {
        Verdict verdict = BundleVerifier.verify(export, Optional.of(outside.verifier()), List.of(), List.of());
        return verdict.holds() ? String.join(" ", verdict.facts()) : verdict.findings().get(0).words();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = false)
    void signedExportsHoldForTheVerifierAndSayWhatTheyShow(DataSource database) throws Exception {
        TrailOutside outside = new TrailOutside();
        outside.key = TrailKey.in(folder, "test");
        outside.witnesses = Witnesses.of(List.of());
        try (Connection connection = database.getConnection()) {
            Trail.append(connection, Trail.open(1, 10));
            new Checkpoints(connection, new TrailTree.Memory()).sign(outside.key.signer(), Clock.systemUTC());
            Trail.append(connection, Trail.open(11, 700));
            new Checkpoints(connection, new TrailTree.Memory()).sign(outside.key.signer(), Clock.systemUTC());
            ExportHead head = outside.head(connection);
            assertThat(exported(connection, of(null, (Instant) null), head, outside)).contains("700 entries of 700");
            assertThat(exported(connection, of(1L, 699L), head, outside)).contains("entries 1 to 699: they must be");
            assertThat(exported(connection, of(3L, 7L), head, outside)).contains("entries 3 to 7: they must be",
                    "from entry 3 to the signed one of 10 entries");
            assertThat(exported(connection, of(11L, 12L), head, outside)).contains("to the signed one of 700 entries");
            assertThat(exported(connection, of(null, Trail.open(690).at()), head, outside))
                    .contains("11 selected entries", "entries 690 to 700: they must be there without a gap");
            assertThat(exported(connection, of("26-00007", null), head, outside)).contains("1 selected entries",
                    "by case within entries 1 to 700: nothing shows whether");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = false)
    void oneEntryIsProvenAgainstTheNewestSignature(DataSource database) throws Exception {
        TrailOutside outside = new TrailOutside();
        outside.key = TrailKey.in(folder, "test");
        outside.witnesses = Witnesses.of(List.of());
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            Trail.append(connection, Trail.open(1, 600));
            new Checkpoints(connection, new TrailTree.Memory()).sign(outside.key.signer(), Clock.systemUTC());
            Trail.append(connection, Trail.open(601, 601));
            EntryProver prover = new EntryProver(connection, Trail.PERSONAL);
            ExportHead head = outside.head(connection);
            EntryProof proof = prover.prove(517, head);
            assertThat(proof.holds()).isTrue();
            assertThat(List.of(proof.number(), proof.size())).containsExactly(517L, 600L);
            assertThat(proof.path()).hasSize(8).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
            assertThat(proof.entry().account()).isEqualTo("ex517");
            assertThat(proof.text()).startsWith("{\"seq\":517,");
            assertThat(proof.checkpoint()).contains("\n600\n", "\u2014 ");
            assertThat(proof.arguments()).isEqualTo("--key " + outside.verifier());
            assertThat(prover.prove(601, head).signed()).isFalse();
            assertThatThrownBy(() -> prover.prove(602, head)).isInstanceOf(NotFound.class);
            statement.execute("drop trigger audit_entry_kept" + onItsTable(connection));
            statement.execute("update audit_entry set leaf_hash = chain_hash where sequence_number = 517");
            assertThat(prover.prove(517, head).holds()).isFalse();
        }
    }

    private static String onItsTable(Connection connection) throws SQLException {
        return "H2".equals(connection.getMetaData().getDatabaseProductName()) ? "" : " on audit_entry";
    }

    /** What the verifier says of both forms, which is the same; a spoilt signature in either is found. */
    private String exported(Connection connection, ExportRequest request, ExportHead head, TrailOutside outside)
            throws Exception {
        String said = null;
        for (ExportForm form : List.of(ExportForm.BUNDLE, ExportForm.LINES)) {
            TrailExport export = new TrailExport(connection, Trail.PERSONAL, new ExportRequest(request.query(),
                    request.firstEntry(), request.lastEntry(), form));
            Path file = Files.write(folder.resolve("export"), written(out -> export.signed(head, out)));
            byte[] spoilt = Files.readAllBytes(file);
            String mark = form == ExportForm.BUNDLE ? "\nchain " : "\\u000achain ";
            int at = new String(spoilt, StandardCharsets.ISO_8859_1).indexOf(mark) + mark.length() + 2;
            spoilt[at] ^= 1;
            assertThat(verified(Files.write(folder.resolve("spoilt"), spoilt), outside)).contains("SIGNATURE");
            assertThat(verified(file, outside)).isEqualTo(said == null ? verified(file, outside) : said);
            said = verified(file, outside);
        }
        return said;
    }
}
