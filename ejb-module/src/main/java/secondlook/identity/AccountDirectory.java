package secondlook.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import secondlook.policy.Decision;
import secondlook.policy.SignInPolicy;
import secondlook.shared.PolicyRefused;

/**
 * Who a user name is.
 * Asked by the sign-in machinery at every call, before there is a caller: open to everybody, and no act of its own.
 */
@Stateless
@PermitAll
public class AccountDirectory {

    @Inject
    private AccountBook accounts;

    @Inject
    private Clock clock;

    /** The enabled account of that name; a disabled one is gone at the next call. */
    public Optional<SignedIn> whoIs(String username) {
        return accounts.find(username).filter(Account::enabled).map(Account::who);
    }

    /**
     * The enabled account of that name in the session of that key.
     *
     * @param began when the session began
     * @throws PolicyRefused when it is not the account's live session or is too old, with a reason for the page
     */
    public Optional<SignedIn> inSession(String username, String key, Instant began) {
        Optional<Account> account = accounts.find(username).filter(Account::enabled);
        if (account.isPresent()) {
            PolicyRefused.unless(SignInPolicy.theLiveSession(account.get().inSession(key)));
            PolicyRefused.unless(SignInPolicy.sessionAge(began, clock.instant(), accounts.parameters().signIn()));
        }
        return account.map(Account::who);
    }

    /** Whether a session that was last used then is still attended, with a sentence for its owner when it is not. */
    public Decision attended(Instant lastUsed) {
        return SignInPolicy.attended(lastUsed, clock.instant(), accounts.parameters().signIn());
    }

    /** Minutes without a sign of its owner after which a session is locked. */
    public int idleMinutes() {
        return accounts.parameters().signIn().idleMinutes();
    }

    /** Whether the first account has been set. */
    public boolean anyAccount() {
        return accounts.any();
    }
}
