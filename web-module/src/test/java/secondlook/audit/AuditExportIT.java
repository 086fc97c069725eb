package secondlook.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import secondlook.AppIT;
import secondlook.policy.Clause;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.Invalid;
import secondlook.trail.BundleVerifier;
import secondlook.trail.Verdict;

/** What the auditor takes out of the trail and looks at entry by entry. */
class AuditExportIT extends AppIT {

    private static final String WHY = "robbery, incident 7: find the driver";

    private final String caseNumber = "X-" + UUID.randomUUID();

    @Resource(lookup = "java:app/secondlook/db")
    private DataSource dataSource;

    @Inject
    private TrialService trial;

    @Inject
    private AuditTrail trail;

    @Inject
    private TrailKey key;

    @Test
    void linesHoldTheSameForTheVerifier() throws SQLException, IOException {
        as.account("a-ex1", Role.EXAMINER, () -> trial.allow(caseNumber, WHY));
        try (Connection connection = dataSource.getConnection()) {
            new Checkpoints(connection, new TrailTree.Memory()).sign(key.signer(), Clock.systemUTC());
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        as.account("a-aud", Role.AUDITOR, () -> trail.export(new ExportRequest(new AuditQuery(null, null,
                null, null, null, null, 0, 0), null, null, ExportForm.LINES)).writeTo(lines));
        assertThat(lines.toString(StandardCharsets.UTF_8)).contains(caseNumber);
        Path file = Files.write(Files.createTempFile("export", ".jsonl"), lines.toByteArray());
        assertThat(BundleVerifier.verify(file, Optional.of(key.verifier()), List.of(), List.of()).findings()).isEmpty();
        Files.delete(file);
    }

    @Test
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = false)
    void signedExportOfACaseHoldsAndIsItselfRecorded() throws SQLException, IOException {
        as.account("a-ex1", Role.EXAMINER, () -> trial.allow(caseNumber, WHY));
        try (Connection connection = dataSource.getConnection()) {
            new Checkpoints(connection, new TrailTree.Memory()).sign(key.signer(), Clock.systemUTC());
        }
        Path file = Files.createTempFile("export", ".zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            as.account("a-aud", Role.AUDITOR, () -> trail.export(bundle(null)).writeTo(out));
        }
        Verdict verdict = BundleVerifier.verify(file, Optional.of(key.verifier()), List.of(), List.of());
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.facts()).anyMatch(fact -> fact.startsWith("1 selected entries"))
                .anyMatch(fact -> fact.startsWith("The selection is by case"));
        assertThat(exports("signed export of case " + caseNumber)).extracting(AuditLine::outcome)
                .containsExactly(Outcome.ALLOWED);
        Files.delete(file);
    }

    @Test
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = true)
    void exportOfARangeThatCannotBeIsRefusedAndRecorded() {
        long first = ThreadLocalRandom.current().nextLong(1_000_000, 1_000_000_000);
        assertThatThrownBy(() -> as.account("a-aud", Role.AUDITOR, () -> trail.export(bundle(first))))
                .isInstanceOf(Invalid.class).hasMessageContaining("comes before the first");
        assertThat(exports("comes before the first, " + first)).extracting(AuditLine::outcome).hasSize(1)
                .doesNotContain(Outcome.ALLOWED);
        assertThatThrownBy(() -> as.account("a-laso", Role.LASO, () -> trail.export(bundle(null))))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = false)
    void entryIsShownWithItsProofToTheAuditorAlone() throws SQLException {
        as.account("a-ex1", Role.EXAMINER, () -> trial.allow(caseNumber, WHY));
        try (Connection connection = dataSource.getConnection()) {
            new Checkpoints(connection, new TrailTree.Memory()).sign(key.signer(), Clock.systemUTC());
        }
        long number = find(new AuditQuery(null, null, caseNumber, null, null, null, 0, 1)).get(0).sequence();
        EntryProof proof = as.account("a-aud", Role.AUDITOR, () -> trail.entry(number));
        assertThat(proof.holds()).isTrue();
        assertThat(proof.entry().caseNumber()).isEqualTo(caseNumber);
        assertThatThrownBy(() -> as.account("a-laso", Role.LASO, () -> trail.entry(number)))
                .isInstanceOf(EJBAccessException.class);
    }

    private ExportRequest bundle(Long first) {
        return new ExportRequest(new AuditQuery(null, null, caseNumber, null, null, null, 0, 0), first,
                first == null ? null : first - 1, ExportForm.BUNDLE);
    }

    private List<AuditLine> exports(String detail) {
        return find(new AuditQuery(detail, null, null, null, null, null, 0, 500)).stream()
                .filter(line -> line.act().equals("AuditTrail.export")).toList();
    }

    private List<AuditLine> find(AuditQuery query) {
        return as.account("a-aud", Role.AUDITOR, () -> trail.read(query)).items();
    }
}
