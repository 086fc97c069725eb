package secondlook.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import secondlook.shared.Audited;

/** The first start: the first LASO's account from the console, once (307.5-7.7). */
@Audited
@Stateless
public class SetupService {

    /** Opens the first account; the token is in a file only the operator can read. */
    @PermitAll
    public AccountView firstLaso(NewAccount account, String setupToken) {
        throw new UnsupportedOperationException();
    }
}
