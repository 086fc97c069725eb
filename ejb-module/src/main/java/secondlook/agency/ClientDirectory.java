package secondlook.agency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;

/**
 * What API credentials stand for now.
 * Asked by the sign-in machinery at every call, before there is a caller: open to everybody, and no act of its own.
 */
@Stateless
@PermitAll
public class ClientDirectory {

    /** The grant; NotPermitted when the credentials are revoked or unknown. */
    public AgencyGrant current(String clientId) {
        throw new UnsupportedOperationException();
    }
}
