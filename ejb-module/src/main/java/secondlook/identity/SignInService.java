package secondlook.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import secondlook.policy.AccessPolicy;
import secondlook.shared.Audited;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentAct.Actor;
import secondlook.shared.CurrentCaller;
import secondlook.shared.NotPermitted;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Text;

/**
 * Who somebody is, by user name and password (307.5-7.6, 7.7). One answer for every failure, so that it tells nothing
 * about accounts; five failures within fifteen minutes lock the account until the LASO releases it.
 */
@Audited
@Stateless
public class SignInService {

    private static final int LONGEST_SHOWN = 60;
    private static final String WRONG = "User name or password is wrong, or the account is locked or disabled. "
            + "After five failures only the LASO can release it.";

    @Inject
    private AccountBook accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private SignInFailures failures;

    @Inject
    private CurrentCaller caller;

    @Inject
    private CurrentAct act;

    @Inject
    private Clock clock;

    /** Checks user name and password; NotPermitted with a reason that tells nothing about which was wrong. */
    @PermitAll
    public SignedIn signIn(String username, String password) {
        String shown = Text.cut(username, LONGEST_SHOWN);
        act.on("account " + shown, null).by(new Actor(shown, null, null, null));
        PolicyRefused.unless(AccessPolicy.signIn(accounts.any()));
        Optional<Account> account = accounts.find(username);
        if (account.isEmpty()) {
            passwords.checkNobodys(password);
            throw new NotPermitted(WRONG);
        }
        if (!opens(account.get(), password)) {
            failures.note(username);
            throw new NotPermitted(WRONG);
        }
        account.get().signedIn(clock.instant());
        SignedIn who = account.get().who();
        act.by(new Actor(who.username(), who.name(), who.unit(), who.role()));
        return who;
    }

    /** Whether this is the caller's own password, for a sign-off; wrong ones count as failed sign-ins. */
    @PermitAll
    public boolean confirm(String password) {
        String username = caller.get().account();
        act.on("account " + username, null);
        boolean own = accounts.find(username).filter(account -> opens(account, password)).isPresent();
        if (!own) {
            failures.note(username);
        }
        return own;
    }

    private boolean opens(Account account, String password) {
        boolean right = passwords.opens(password, account.passwordHash());
        return right && account.enabled() && !account.locked(accounts.parameters());
    }
}
