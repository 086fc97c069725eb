package secondlook.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import secondlook.policy.Clause;
import secondlook.policy.Decision;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.CurrentAct;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;

/** A boundary that ends in every way an act can end. */
@Audited
@Stateless
@PermitAll
public class TrialService {

    @Inject
    private CurrentAct act;

    @Inject
    private InnerTrialService inner;

    public String allow(String caseNumber, String justification) {
        act.onCase(caseNumber, justification).on("request " + caseNumber, "a".repeat(64)).detail("looked at");
        return caseNumber;
    }

    public void refuse(String caseNumber) {
        act.onCase(caseNumber, "robbery, incident 7: find the driver").on("request " + caseNumber, null);
        PolicyRefused.unless(Decision.refuse(Clause.NO_VIDEO, "Send a still."));
    }

    public void hide(String caseNumber) {
        act.onCase(caseNumber, "robbery, incident 7: find the driver");
        throw new NotFound("There is no such request.");
    }

    public void fail(String caseNumber) {
        act.onCase(caseNumber, "robbery, incident 7: find the driver");
        throw new IllegalStateException("secret of the inside");
    }

    public void within(String caseNumber) {
        act.onCase(caseNumber, "robbery, incident 7: find the driver");
        inner.look(caseNumber);
    }

    public void withinRefused(String caseNumber) {
        act.onCase(caseNumber, "robbery, incident 7: find the driver");
        inner.look(caseNumber);
        inner.refuse();
    }

    /** Swallows what must not be swallowed. */
    public void withinSwallowed(String caseNumber) {
        act.onCase(caseNumber, "robbery, incident 7: find the driver");
        try {
            inner.refuse();
        } catch (PolicyRefused expected) {
            act.detail("swallowed");
        }
    }

    /** NOT_SUPPORTED: an act without a transaction has to be recorded too. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void withoutTransaction(String caseNumber) {
        act.onCase(caseNumber, "robbery, incident 7: find the driver");
    }

    @RolesAllowed({Role.Name.LASO})
    public void forLasoOnly() {
        act.on("nothing", null);
    }
}
