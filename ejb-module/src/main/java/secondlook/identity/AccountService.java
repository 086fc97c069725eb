package secondlook.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import secondlook.policy.AccessPolicy;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Text;

/** Accounts, opened, closed and released by the LASO only (307.5-6.1.2.b, c). */
@Audited
@Stateless
public class AccountService {

    private static final int LONGEST_SHOWN = 60;

    @Inject
    private AccountBook accounts;

    @Inject
    private CurrentCaller caller;

    @Inject
    private CurrentAct act;

    /** Opens an account. */
    @RolesAllowed({Role.Name.LASO})
    public AccountView create(NewAccount account) {
        begin(account.username());
        return accounts.open(account, caller.get().account()).view(accounts.parameters());
    }

    /** Takes the access away; effective at the next call. The last LASO stays, or nobody could let anybody in. */
    @RolesAllowed({Role.Name.LASO})
    public AccountView disable(String username, String reason) {
        begin(username);
        Account account = accounts.get(username);
        if (account.role() == Role.LASO && account.enabled() && accounts.enabled(Role.LASO) == 1) {
            throw new Conflict("This is the only LASO. Open another LASO's account first.");
        }
        account.disable(reason);
        act.detail(reason);
        return account.view(accounts.parameters());
    }

    /** Releases a locked account. */
    @RolesAllowed({Role.Name.LASO})
    public AccountView release(String username) {
        begin(username);
        Account account = accounts.get(username);
        account.release();
        return account.view(accounts.parameters());
    }

    /** All accounts. */
    @RolesAllowed({Role.Name.LASO})
    public List<AccountView> list() {
        PolicyRefused.unless(AccessPolicy.manageAccounts(caller.get().role()));
        return accounts.all().stream().map(account -> account.view(accounts.parameters())).toList();
    }

    private void begin(String username) {
        act.on("account " + Text.cut(username, LONGEST_SHOWN), null);
        PolicyRefused.unless(AccessPolicy.manageAccounts(caller.get().role()));
    }
}
