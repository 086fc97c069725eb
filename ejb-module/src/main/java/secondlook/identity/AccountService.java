package secondlook.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import secondlook.policy.Role;
import secondlook.shared.Audited;

/** Accounts, opened, closed and released by the LASO only (307.5-6.1.2.b, c). */
@Audited
@Stateless
public class AccountService {

    /** Opens an account. */
    @RolesAllowed({Role.Name.LASO})
    public AccountView create(NewAccount account) {
        throw new UnsupportedOperationException();
    }

    /** Takes the access away; effective at the next call. */
    @RolesAllowed({Role.Name.LASO})
    public AccountView disable(String username, String reason) {
        throw new UnsupportedOperationException();
    }

    /** Releases a locked account. */
    @RolesAllowed({Role.Name.LASO})
    public AccountView release(String username) {
        throw new UnsupportedOperationException();
    }

    /** All accounts. */
    @RolesAllowed({Role.Name.LASO})
    public List<AccountView> list() {
        throw new UnsupportedOperationException();
    }
}
