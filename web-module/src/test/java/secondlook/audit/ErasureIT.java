package secondlook.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import secondlook.AppIT;
import secondlook.policy.Clause;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.OwnerDatabase;
import secondlook.shared.PolicyRefused;
import secondlook.trail.BundleVerifier;
import secondlook.trail.Verdict;

/**
 * A person is erased to the end on the running server: ordered, decided, signed, its key destroyed by the owner's
 * account, told to the auditor and by the verifier. The first entry of this server's trail is of June 2025, see
 * {@code db/migration} of the tests.
 */
class ErasureIT extends AppIT {

    @Inject
    private ErasureService erasures;

    @Inject
    private AuditTrail trail;

    @Inject
    private TrailKey key;

    @Inject
    private OwnerDatabase owner;

    @Resource(lookup = "java:app/secondlook/db")
    private DataSource dataSource;

    @Test
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = false)
    void personOfAnOldEntryIsErasedToTheEnd() throws SQLException, IOException {
        sign();
        assertThat(first().account()).isEqualTo("former");
        ErasureView ordered = as.account("e-laso", Role.LASO, () -> erasures.order(new NewErasure(null, "former",
                "The person's record was sealed.", "Order 26-77")));
        ErasureView decided = as.account("e-com", Role.COMMANDER, () -> erasures.decide(ordered.id(), true,
                "As ordered."));
        assertThat(decided.entries()).isEqualTo(1);
        finish();
        assertThat(first().erased()).isTrue();
        assertThat(first().toString()).doesNotContain("former", "Former", "25-00001", "robbery");
        assertThat(as.account("e-aud", Role.AUDITOR, erasures::list)).filteredOn(view -> view.id() == ordered.id())
                .singleElement().satisfies(view -> assertThat(view.left()).isZero());
        Verdict verdict = exported();
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.facts()).contains("Without their personal part: entries 1.",
                "Signed statements of erasure: 1, of 1 entries.");
        assertThat(as.account("e-aud", Role.AUDITOR, trail::verify).firstBad()).isNull();
    }

    @Test
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = true)
    void personOfAYoungEntryStays() {
        long young = as.account("e-aud", Role.AUDITOR, () -> trail.read(new AuditQuery(null, null, null, null, null,
                null, 0, 1))).items().get(0).sequence();
        assertThatThrownBy(() -> as.account("e-laso", Role.LASO, () -> erasures.order(new NewErasure(young, null,
                "The person's record was sealed.", "Order 26-78")))).isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("older than 365 days");
    }

    /** What the timer does each minute, with the owner's account. */
    private void finish() throws SQLException {
        try (Connection connection = owner.open()) {
            ErasedRows rows = new ErasedRows(connection);
            rows.sign(key.signer(), Clock.systemUTC().instant());
            rows.finish();
        }
    }

    private AuditLine first() {
        return as.account("e-aud", Role.AUDITOR, () -> trail.entry(1)).entry();
    }

    private void sign() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            new Checkpoints(connection, new TrailTree.Memory()).sign(key.signer(), Clock.systemUTC());
        }
    }

    private Verdict exported() throws SQLException, IOException {
        Path file = Files.createTempFile("export", ".zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            as.account("e-aud", Role.AUDITOR, () -> trail.export(new ExportRequest(new AuditQuery(null, null, null,
                    null, null, null, 0, 0), 1L, 1L, ExportForm.BUNDLE)).writeTo(out));
        }
        Verdict verdict = BundleVerifier.verify(file, Optional.of(key.verifier()), List.of(), List.of());
        Files.delete(file);
        return verdict;
    }
}
