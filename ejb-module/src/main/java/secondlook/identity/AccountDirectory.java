package secondlook.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.Optional;

/**
 * Who a user name is.
 * Asked by the sign-in machinery at every call, before there is a caller: open to everybody, and no act of its own.
 */
@Stateless
@PermitAll
public class AccountDirectory {

    /** The enabled account of that name. */
    public Optional<SignedIn> whoIs(String username) {
        throw new UnsupportedOperationException();
    }

    /** Whether the first account has been set. */
    public boolean anyAccount() {
        throw new UnsupportedOperationException();
    }
}
