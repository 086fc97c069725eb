package secondlook.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import secondlook.policy.Role;
import secondlook.policy.WorkstationPolicy;
import secondlook.shared.Audited;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.Invalid;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Text;

/** The LASO's register of the workstations at which searches and results are seen (307.5-3.3). */
@Audited
@Stateless
public class WorkstationService {

    @Inject
    WorkstationBook book;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    /** Registers a workstation; it counts from the next call within its days. */
    @RolesAllowed({Role.Name.LASO})
    public WorkstationView register(NewWorkstation wanted) {
        act.on("workstation " + Text.cut(wanted.name(), 100), null).detail(Text.cut(wanted.network(), 60));
        PolicyRefused.unless(WorkstationPolicy.register(caller.get().role()));
        if (wanted.validFrom() == null) {
            throw new Invalid("validFrom", "Enter the first day.");
        }
        PolicyRefused.unless(WorkstationPolicy.network(network(wanted.network()).width(), book.limits()));
        Workstation made = new Workstation(wanted, caller.get().account(), clock.instant());
        book.keep(made);
        return book.view(made);
    }

    private static Network network(String text) {
        try {
            return Network.parse(Text.required("network", text, 60));
        } catch (IllegalArgumentException e) {
            throw new Invalid("network", "Write an address, or a network such as 10.20.4.0/24.");
        }
    }

    /** Ends the registration with the next call. */
    @RolesAllowed({Role.Name.LASO})
    public WorkstationView end(long id, String reason) {
        Workstation workstation = book.get(id);
        act.on("workstation " + workstation.name(), null).detail(reason);
        PolicyRefused.unless(WorkstationPolicy.register(caller.get().role()));
        if (book.ended(workstation)) {
            throw new Conflict("This registration has ended already.");
        }
        book.keep(new WorkstationEnd(workstation, reason, caller.get().account(), clock.instant()));
        return book.view(workstation);
    }

    /** The register. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER, Role.Name.AUDITOR})
    public List<WorkstationView> list() {
        act.on("workstations", null);
        return book.all();
    }
}
