package secondlook.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import secondlook.audit.ErasureService;
import secondlook.audit.ErasureView;
import secondlook.oversight.EvaluationService;
import secondlook.oversight.EvaluationView;
import secondlook.web.gallery.ExpungementsWaitingView;
import secondlook.web.shared.Me;

/** What the directive gives the LASO (307.5-6.1.2) and the commanding officer (307.5-6.1.3), and what of it waits. */
@Named
@RequestScoped
public class DutiesView {

    @Inject
    private AccessDuties access;

    @Inject
    private RegisterDuties registers;

    @Inject
    private EvaluationService evaluations;

    @Inject
    private ExpungementsWaitingView expungements;

    @Inject
    private ErasureService erasures;

    @Inject
    private Me me;

    private List<Duty> duties;

    public void load() {
        duties = new ArrayList<>();
        if (me.is("COMMANDER")) {
            duties.add(new Duty("/intake/list", "pi-inbox", "oversight.duties.requests",
                    "oversight.duties.requestsWhat", "307.5-6.1.3.a", 0, 0));
            duties.add(new Duty("/gallery/expungements", "pi-eraser", "oversight.duties.expungements",
                    "oversight.duties.expungementsWhat", "307.5-6.1.3.a", expungements.getCount(), 0));
            duties.add(new Duty("/retention/list", "pi-trash", "oversight.duties.retention",
                    "oversight.duties.retentionWhat", "307.5-6.1.3.b, 6.1.3.c", 0, 0));
        }
        duties.addAll(access.all());
        duties.add(new Duty("/oversight/evaluations", "pi-chart-bar", "oversight.duties.evaluations",
                "oversight.duties.evaluationsWhat", "307.5-6.1.2.d",
                evaluations.list().stream().mapToLong(EvaluationView::waiting).sum(), 0));
        duties.add(new Duty("/audit/erasures", "pi-eraser", "oversight.duties.erasures",
                "oversight.duties.erasuresWhat", "307.5-7.9",
                erasures.list().stream().filter(ErasureView::open).count(), 0));
        duties.addAll(registers.all());
        if (me.is("LASO")) {
            duties.add(new Duty("/identity/workstations", "pi-desktop", "oversight.duties.workstations",
                    "oversight.duties.workstationsWhat", "307.5-3.3", 0, 0));
            duties.add(new Duty("/keys/list", "pi-key", "oversight.duties.keys", "oversight.duties.keysWhat",
                    "307.5-7.1", 0, 0));
            duties.add(new Duty("/identity/list", "pi-users", "oversight.duties.accounts",
                    "oversight.duties.accountsWhat", "307.5-6.1.2.b", 0, 0));
        }
    }

    public List<Duty> getDuties() {
        return duties;
    }
}
