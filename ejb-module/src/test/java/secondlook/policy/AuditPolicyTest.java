package secondlook.policy;

import static secondlook.policy.DecisionAssert.allowed;
import static secondlook.policy.DecisionAssert.refused;

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
}
