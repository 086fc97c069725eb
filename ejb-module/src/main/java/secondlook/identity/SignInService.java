package secondlook.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import secondlook.shared.Audited;

/** Who somebody is (307.5-7.6, 7.7). */
@Audited
@Stateless
public class SignInService {

    /** Checks user name and password; NotPermitted with a reason that tells nothing about which was wrong. */
    @PermitAll
    public SignedIn signIn(String username, String password) {
        throw new UnsupportedOperationException();
    }

    /** Whether this is the caller's own password, for a sign-off. */
    @PermitAll
    public boolean confirm(String password) {
        throw new UnsupportedOperationException();
    }
}
