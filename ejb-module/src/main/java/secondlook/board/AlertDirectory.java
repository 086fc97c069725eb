package secondlook.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import secondlook.policy.Role;
import secondlook.shared.CurrentCaller;

/**
 * How many alarms of the registers the caller has not seen (307.5-4.2, 7.2).
 * Asked by the menu of every page: a bare number, and no act of its own, which would fill the trail.
 */
@Stateless
public class AlertDirectory {

    @Inject
    AlertBook book;

    @Inject
    CurrentCaller caller;

    @RolesAllowed({Role.Name.COMMANDER, Role.Name.LASO, Role.Name.SUPERVISOR})
    public long unseen() {
        return book.unseenBy(caller.get().account());
    }
}
