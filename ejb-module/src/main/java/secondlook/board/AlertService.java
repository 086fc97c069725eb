package secondlook.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;

/** Alarms of the registers (307.5-4.2, 7.2): raised by the clocks, seen by those who have to act. */
@Audited
@Stateless
public class AlertService {

    @Inject
    AlertBook book;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    /** Raises what is due; a second server fails on the key of job and slot. */
    @RolesAllowed({Role.Name.SYSTEM})
    public void raise(DueAlert due) {
        act.on(due.subject(), null).detail(due.message());
        book.raise(due, clock.instant());
    }

    /** Newest first. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.LASO, Role.Name.SUPERVISOR})
    public List<AlertView> list() {
        act.on("alarms", null);
        return book.all();
    }

    /** The caller has seen it. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.LASO, Role.Name.SUPERVISOR})
    public AlertView see(long id) {
        BoardAlert alert = book.get(id);
        act.on(alert.subject(), null).detail(alert.message());
        book.seen(alert, caller.get(), clock.instant());
        return book.view(alert);
    }
}
