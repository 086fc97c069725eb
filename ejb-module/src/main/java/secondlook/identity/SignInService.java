package secondlook.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import secondlook.policy.AccessPolicy;
import secondlook.policy.ProviderPolicy;
import secondlook.policy.SignInNotice;
import secondlook.policy.SignInPolicy;
import secondlook.shared.Audited;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentAct.Actor;
import secondlook.shared.CurrentCaller;
import secondlook.shared.NotPermitted;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Text;

/**
 * Who somebody is, by password and second factor, never by one of them (307.5-7.1, 7.6, 7.7). {@link #begin} checks the
 * password and hands out a ticket, {@link #enter} checks the second factor and lets in. One answer for every wrong
 * password, so that it tells nothing about accounts; five failures of either factor within fifteen minutes lock the
 * account until the LASO releases it.
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
    private Factors factors;

    @Inject
    private SignInFailures failures;

    @Inject
    private Entrance entrance;

    @Inject
    private CurrentCaller caller;

    @Inject
    private CurrentAct act;

    /**
     * The first step: user name and password, after the notice was acknowledged. Lets nobody in.
     * NotPermitted with a reason that tells nothing about which of them was wrong.
     */
    @PermitAll
    public Halfway begin(SignInAttempt attempt) {
        String shown = Text.cut(attempt.username(), LONGEST_SHOWN);
        act.onAccount(shown, null).by(new Actor(shown, null, null, null));
        PolicyRefused.unless(AccessPolicy.signIn(accounts.any()));
        PolicyRefused.unless(SignInPolicy.noticeAcknowledged(attempt.acknowledged()));
        Optional<Account> account = accounts.find(attempt.username());
        if (account.isEmpty()) {
            passwords.checkNobodys(attempt.password());
            throw new NotPermitted(WRONG);
        }
        if (!knows(account.get(), attempt.password())) {
            failures.note(attempt.username());
            throw new NotPermitted(WRONG);
        }
        PolicyRefused.unless(ProviderPolicy.ownDoor(account.get().byProvider()));
        entrance.inUse(account.get());
        act.detail("password right; notice " + SignInNotice.VERSION + " acknowledged"
                + renewed(account.get(), attempt.password()));
        return entrance.next(account.get());
    }

    /**
     * The last step: a one-time code or a recovery code.
     * PolicyRefused when it is wrong or was used already, NotPermitted when the ticket is not good any more.
     */
    @PermitAll
    public Entered enter(String ticket, String code) {
        Account account = entrance.at(ticket);
        PolicyRefused.unless(SignInPolicy.ownPassword(account.initialPassword()));
        boolean proven = factors.proves(account, code, accounts.parameters().signIn());
        if (!proven) {
            failures.note(account.username());
        }
        PolicyRefused.unless(SignInPolicy.secondFactor(proven));
        return entrance.open(account);
    }

    /** The caller signs out: the account has no live session from now on. */
    @PermitAll
    public void leave() {
        String username = caller.get().account();
        act.onAccount(username, null);
        accounts.find(username).ifPresent(Account::signedOut);
    }

    /**
     * Whether these are the caller's own password and second factor, or the caller has confirmed at the department's
     * provider, for a sign-off: the one place for all of them. PolicyRefused where that confirmation is missing.
     * Wrong ones count as failed sign-ins. A code is used up only when what it signs comes about.
     */
    @PermitAll
    public boolean confirm(Proof proof) {
        String username = caller.get().account();
        act.onAccount(username, null);
        Optional<Account> byProvider = accounts.find(username).filter(Account::byProvider);
        if (byProvider.isPresent()) {
            PolicyRefused.unless(accounts.confirmation(byProvider.get()));
            return true;
        }
        boolean own = accounts.find(username).filter(account -> opens(account, proof.password())
                && factors.proves(account, proof, accounts.parameters().signIn())).isPresent();
        if (!own) {
            failures.note(username);
        }
        return own;
    }

    /** A hash with older parameters is made anew while the password is at hand; answers with what the trail says. */
    private String renewed(Account account, String password) {
        if (!passwords.outdated(account.passwordHash())) {
            return "";
        }
        account.rehashed(passwords.hash(password));
        return "; its hash made anew";
    }

    /** Opens the caller's locked session again, with both factors; PolicyRefused when they are not right. */
    @PermitAll
    public void unlock(Proof proof) {
        boolean byProvider = accounts.find(caller.get().account()).filter(Account::byProvider).isPresent();
        PolicyRefused.unless(ProviderPolicy.unlocksHere(byProvider));
        boolean own = confirm(proof);
        act.detail("session unlocked");
        PolicyRefused.unless(SignInPolicy.unlocks(own));
    }

    private boolean opens(Account account, String password) {
        return knows(account, password) && account.enabled();
    }

    /** Whether it is the owner who asks, be it that the account is disabled because nobody used it. */
    private boolean knows(Account account, String password) {
        boolean right = passwords.opens(password, account.passwordHash());
        return right && (account.enabled() || account.inactive()) && !account.locked(accounts.parameters());
    }
}
