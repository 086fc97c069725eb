package secondlook.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import secondlook.policy.Clause;
import secondlook.policy.Decision;
import secondlook.shared.Audited;
import secondlook.shared.CurrentAct;
import secondlook.shared.PolicyRefused;

/** A boundary that another one calls. */
@Audited
@Stateless
@PermitAll
public class InnerTrialService {

    @Inject
    private CurrentAct act;

    public void look(String caseNumber) {
        act.onCase(caseNumber, "robbery, incident 7: find the driver");
    }

    public void refuse() {
        PolicyRefused.unless(Decision.refuse(Clause.NO_MOBILE, "Go to a workstation."));
    }
}
