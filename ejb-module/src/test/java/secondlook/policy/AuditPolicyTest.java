package secondlook.policy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.policy.DecisionAssert.allowed;
import static secondlook.policy.DecisionAssert.refused;

import java.time.Instant;
import java.time.LocalDate;
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

    private static Decision order(Role role, String reason, String authority) {
        return AuditPolicy.orderErasure(role, reason, authority, PolicyParameters.on(LocalDate.of(2026, 11, 28))
                .duties());
    }

    @Test
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = false)
    void personIsErasedByTheLasoAndTheCommanderTogether() {
        allowed(order(Role.LASO, "The court ordered the sealing of this record.", "Order 26-77"));
        allowed(AuditPolicy.decideErasure(Role.COMMANDER, "commander", "laso"));
        allowed(AuditPolicy.erase(1));
    }

    @Test
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = true)
    void personIsNotErasedByOneAloneNorWithoutReasonNorWithinTheYear() {
        refused(order(Role.COMMANDER, "The court ordered the sealing of this record.", "Order 1"), Clause.AUDIT_TRAIL);
        refused(order(Role.LASO, "because", "Order 26-77"), Clause.AUDIT_TRAIL);
        refused(order(Role.LASO, "The court ordered the sealing of this record.", " "), Clause.AUDIT_TRAIL);
        refused(AuditPolicy.decideErasure(Role.LASO, "other.laso", "laso"), Clause.AUDIT_TRAIL);
        refused(AuditPolicy.decideErasure(Role.COMMANDER, "same", "same"), Clause.AUDIT_TRAIL);
        refused(AuditPolicy.erase(0), Clause.AUDIT_TRAIL);
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
