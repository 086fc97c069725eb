package secondlook.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import secondlook.board.BreachService;
import secondlook.board.BreachView;
import secondlook.board.PolicyService;
import secondlook.board.ViolationService;
import secondlook.board.ViolationView;

/** What waits in the registers that feed the Board's reports (307.5-4, 6.4, 7.2). */
@RequestScoped
public class RegisterDuties {

    @Inject
    private ViolationService violations;

    @Inject
    private BreachService breaches;

    @Inject
    private PolicyService policies;

    List<Duty> all() {
        return List.of(violations(), breaches(), new Duty("/board/policy", "pi-book", "board.policy.title",
                "oversight.duties.policyWhat", "307.5-6.4", policies.list().stream().filter(draft ->
                draft.approval() == null && !draft.stale()).count(), 0));
    }

    private Duty violations() {
        List<ViolationView> all = violations.list();
        return new Duty("/board/violations", "pi-flag", "board.violations.title", "oversight.duties.violationsWhat",
                "307.5-4", all.stream().filter(one -> !one.state().decided() || one.waiting()).count(),
                all.stream().filter(ViolationView::overdue).count());
    }

    private Duty breaches() {
        List<BreachView> all = breaches.list();
        return new Duty("/board/breaches", "pi-exclamation-triangle", "board.breaches.title",
                "oversight.duties.breachesWhat", "307.5-7.2",
                all.stream().filter(one -> !one.clocks().isEmpty()).count(),
                all.stream().filter(BreachView::late).count());
    }
}
