package secondlook.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Counts failed sign-ins in a transaction of its own, because the refused sign-in rolls its own back (307.5-7.6).
 * Open to everybody: whoever fails has no role yet.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInFailures {

    @Inject
    private AccountBook accounts;

    @Inject
    private Clock clock;

    public void note(String username) {
        accounts.lock(username).ifPresent(account -> account.failed(clock.instant(), accounts.parameters()));
    }
}
