package secondlook.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * Which registered workstation a call comes from (307.5-3.3).
 * Asked by the sign-in machinery at every call, before there is a caller: open to everybody, and no act of its own.
 */
@Stateless
@PermitAll
public class WorkstationDirectory {

    @Inject
    WorkstationBook book;

    /** Its name, null when none is registered there; the certificate's SHA-256 is null when none was shown. */
    public String at(String address, String certificate) {
        return book.at(address, certificate);
    }
}
