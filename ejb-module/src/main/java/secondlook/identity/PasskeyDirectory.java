package secondlook.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * Whether a passkey can answer for an account. Pages ask it to offer one, also before there is a caller: open to
 * everybody, and no act of its own.
 */
@Stateless
@PermitAll
public class PasskeyDirectory {

    @Inject
    private PasskeyBook passkeys;

    public boolean any(String username) {
        return !passkeys.of(username).isEmpty();
    }
}
