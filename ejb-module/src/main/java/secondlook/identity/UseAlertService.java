package secondlook.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import secondlook.policy.AccessPolicy;
import secondlook.policy.Role;
import secondlook.policy.UsePolicy.Sighting;
import secondlook.shared.Audited;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;

/** Unlikely use of accounts (307.5-7.6), looked into by the LASO; owners see what waits about their own account. */
@Audited
@Stateless
public class UseAlertService {

    @Inject
    private Watch watch;

    @Inject
    private AccountBook accounts;

    @Inject
    private Clock clock;

    @Inject
    private CurrentCaller caller;

    @Inject
    private CurrentAct act;

    /** Those that wait first; the last 200. */
    @RolesAllowed({Role.Name.LASO})
    public List<UseAlertView> list() {
        act.on("alerts of use", null);
        PolicyRefused.unless(AccessPolicy.manageAccounts(caller.get().role()));
        return watch.all().stream().map(UseAlert::view).toList();
    }

    /** The LASO says what it was. */
    @RolesAllowed({Role.Name.LASO})
    public UseAlertView settle(String id, String finding) {
        UseAlert alert = watch.find(id).orElseThrow(() -> new NotFound("There is no such alert."));
        act.onAccount(alert.username(), null).detail(finding);
        PolicyRefused.unless(AccessPolicy.manageAccounts(caller.get().role()));
        if (alert.settled()) {
            throw new Conflict("This alert has been looked into already. Reload the page.");
        }
        alert.settle(caller.get().account(), clock.instant(), finding);
        return alert.view();
    }

    /** The caller's session is used at another place than before; an alert when it is not the one of the sign-in. */
    @RolesAllowed({Role.Name.INVESTIGATOR, Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER,
        Role.Name.LASO, Role.Name.BOARD, Role.Name.AUDITOR})
    public void usedElsewhere() {
        String username = caller.get().account();
        act.on("account " + username, null);
        watch.look(username, accounts.get(username).signedInAt(), new Sighting(caller.origin().place(),
                clock.instant())).ifPresent(sign -> act.detail("alert: " + sign));
    }

    /** What waits about the own account. */
    @RolesAllowed({Role.Name.INVESTIGATOR, Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER,
        Role.Name.LASO, Role.Name.BOARD, Role.Name.AUDITOR})
    public List<UseAlertView> mine() {
        act.onAccount(caller.get().account(), null);
        return watch.waiting(caller.get().account()).stream().map(UseAlert::view).toList();
    }
}
