package secondlook.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
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
    private Factors factors;

    @Inject
    private Inactivity inactivity;

    @Inject
    private Clock clock;

    @Inject
    private CurrentCaller caller;

    @Inject
    private CurrentAct act;

    /** Opens an account with a first password that its owner replaces at the first sign-in (307.5-7.7). */
    @RolesAllowed({Role.Name.LASO})
    public AccountView create(NewAccount wanted) {
        begin(wanted.username());
        Account account = accounts.open(wanted, caller.get().account());
        account.giveInitialPassword(account.passwordHash());
        return accounts.view(account);
    }

    /**
     * Takes the second factor away, together with the recovery codes, and gives a new first password: nobody sets a
     * second factor up with a password that may be known to whoever holds the lost one. The owner reads the reason at
     * the next sign-in.
     */
    @RolesAllowed({Role.Name.LASO})
    public AccountView resetFactors(String username, String initialPassword, String reason) {
        begin(username);
        Account account = accounts.get(username);
        if (account.byProvider()) {
            throw new Conflict("This account has no second factor here: it signs in by the department's provider. "
                    + "Loosen it there first.");
        }
        account.factorsReset(clock.instant(), reason);
        account.giveInitialPassword(accounts.hash(initialPassword, account.owner()));
        factors.removeAll(account.username());
        act.detail(reason);
        return accounts.view(account);
    }

    /** Takes the access away; effective at the next call. The last LASO stays, or nobody could let anybody in. */
    @RolesAllowed({Role.Name.LASO})
    public AccountView disable(String username, String reason) {
        begin(username);
        Account account = accounts.get(username);
        if (accounts.lastLaso(account)) {
            throw new Conflict("This is the only LASO. Open another LASO's account first.");
        }
        account.disable(reason);
        act.detail(reason);
        return accounts.view(account);
    }

    /** Releases a locked account. */
    @RolesAllowed({Role.Name.LASO})
    public AccountView release(String username) {
        begin(username);
        Account account = accounts.get(username);
        account.release();
        return accounts.view(account);
    }

    /**
     * Enables an account that was disabled because nobody had used it, with its password and second factor as they
     * are; the days count anew from here.
     */
    @RolesAllowed({Role.Name.LASO})
    public AccountView enableAgain(String username, String reason) {
        begin(username);
        Account account = accounts.get(username);
        act.detail(reason);
        PolicyRefused.unless(AccessPolicy.enableAgain(account.inactive(), reason, accounts.parameters().duties()));
        account.enableAgain(clock.instant(), caller.get().account(), reason);
        return accounts.view(account);
    }

    /** Disables an account that nobody has used for too long (307.5-6.1.2.c); asked by the timer. */
    @RolesAllowed({Role.Name.SYSTEM})
    public void endInactive(String username) {
        boolean ended = inactivity.end(username);
        act.onAccount(Text.cut(username, LONGEST_SHOWN), null)
                .detail(ended ? "disabled: nobody signed in for too long" : "used meanwhile, stays enabled");
    }

    /** All accounts. */
    @RolesAllowed({Role.Name.LASO})
    public List<AccountView> list() {
        PolicyRefused.unless(AccessPolicy.manageAccounts(caller.get().role()));
        return accounts.all().stream().map(accounts::view).toList();
    }

    private void begin(String username) {
        act.onAccount(Text.cut(username, LONGEST_SHOWN), null);
        PolicyRefused.unless(AccessPolicy.manageAccounts(caller.get().role()));
    }
}
