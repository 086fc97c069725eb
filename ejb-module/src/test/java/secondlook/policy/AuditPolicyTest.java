package secondlook.policy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.policy.DecisionAssert.allowed;
import static secondlook.policy.DecisionAssert.refused;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import secondlook.policy.AuditPolicy.Mandatory;

class AuditPolicyTest {

    @Test
    @Verifies(value = {Clause.QUERIES_LOGGED, Clause.AUDIT_TRAIL}, refusal = false)
    void completeEntryIsAllowed() {
        allowed(AuditPolicy.complete(new Mandatory("Ana Ruiz", "CIU", "aruiz", true, "C-1", "Robbery, incident 7")));
        allowed(AuditPolicy.complete(new Mandatory("Ana Ruiz", "CIU", "aruiz", false, null, null)));
    }

    @Test
    @Verifies(value = Clause.QUERIES_LOGGED, refusal = true)
    void entryWithoutAccountIsRefused() {
        refused(AuditPolicy.complete(new Mandatory("Ana Ruiz", "CIU", " ", false, null, null)), Clause.QUERIES_LOGGED);
    }

    @Test
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = true)
    void entryWithoutNameUnitCaseOrJustificationIsRefused() {
        refused(AuditPolicy.complete(new Mandatory(null, "CIU", "aruiz", false, null, null)), Clause.AUDIT_TRAIL);
        refused(AuditPolicy.complete(new Mandatory("Ana Ruiz", "", "aruiz", false, null, null)), Clause.AUDIT_TRAIL);
        refused(AuditPolicy.complete(new Mandatory("Ana Ruiz", "CIU", "aruiz", true, "", "x")), Clause.AUDIT_TRAIL);
        refused(AuditPolicy.complete(new Mandatory("Ana Ruiz", "CIU", "aruiz", true, "C-1", " ")), Clause.AUDIT_TRAIL);
    }

    @Test
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = true)
    void entryWithinItsTermIsKept() {
        Instant written = Instant.parse("2026-01-01T00:00:00Z");
        refused(AuditPolicy.retire(written, written.plus(400, ChronoUnit.DAYS), new AuditLimits(400)),
                Clause.AUDIT_TRAIL);
        assertThatThrownBy(() -> new AuditLimits(364)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = false)
    void entryPastItsTermMayGo() {
        Instant written = Instant.parse("2026-01-01T00:00:00Z");
        allowed(AuditPolicy.retire(written, written.plus(401, ChronoUnit.DAYS), new AuditLimits(400)));
    }
}
