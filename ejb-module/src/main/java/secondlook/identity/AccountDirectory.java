package secondlook.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Who a user name is.
 * Asked by the sign-in machinery at every call, before there is a caller: open to everybody, and no act of its own.
 */
@Stateless
@PermitAll
public class AccountDirectory {

    @Inject
    private AccountBook accounts;

    /** The enabled account of that name; a disabled one is gone at the next call. */
    public Optional<SignedIn> whoIs(String username) {
        return accounts.find(username).filter(Account::enabled).map(Account::who);
    }

    /** Whether the first account has been set. */
    public boolean anyAccount() {
        return accounts.any();
    }
}
