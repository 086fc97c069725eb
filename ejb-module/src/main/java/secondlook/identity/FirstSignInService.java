package secondlook.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import secondlook.policy.SignInPolicy;
import secondlook.shared.Audited;
import secondlook.shared.Conflict;
import secondlook.shared.PolicyRefused;

/**
 * What comes between the first password and the first session: an own password (307.5-7.7), then a second factor that
 * is confirmed by a code of it (307.5-7.1). Open to everybody, because nobody is signed in yet: the ticket of a right
 * password is asked for instead.
 */
@Audited
@Stateless
public class FirstSignInService {

    @Inject
    private AccountBook accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Factors factors;

    @Inject
    private RecoveryCodes recovery;

    @Inject
    private SignInFailures failures;

    @Inject
    private Entrance entrance;

    /** The owner's own password in place of the first one. */
    @PermitAll
    public Halfway replacePassword(String ticket, String password) {
        Account account = entrance.at(ticket);
        if (!account.initialPassword()) {
            throw new Conflict("The first password was replaced already. Sign in with your own.");
        }
        PolicyRefused.unless(SignInPolicy.replacesInitial(passwords.opens(password, account.passwordHash())));
        account.choosePassword(accounts.hash(password, account.owner()));
        return entrance.next(account);
    }

    /** Makes a new secret for the owner's authenticator; whatever was offered before and not confirmed is void. */
    @PermitAll
    public FactorOffer offer(String ticket) {
        return factors.offer(withoutFactor(ticket));
    }

    /** The first code of the authenticator: the second factor is set up, and the owner is in. */
    @PermitAll
    public Entered enrol(String ticket, String code) {
        Account account = withoutFactor(ticket);
        boolean proven = factors.confirm(account, code, accounts.parameters().signIn());
        if (!proven) {
            failures.note(account.username());
        }
        PolicyRefused.unless(SignInPolicy.secondFactor(proven));
        List<String> codes = recovery.make(account.username(), accounts.parameters().signIn().recoveryCodes());
        return entrance.open(account, codes);
    }

    private Account withoutFactor(String ticket) {
        Account account = entrance.at(ticket);
        PolicyRefused.unless(SignInPolicy.ownPassword(account.initialPassword()));
        if (factors.any(account.username())) {
            throw new Conflict("This account has a second factor already. Sign in with it.");
        }
        return account;
    }
}
