package secondlook.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.Page;

/** The trail as its readers see it, and the door for denials outside a boundary (307.5-7.8, 7.9). */
@Audited
@Stateless
public class AuditTrail {

    /** Entries of the trail. */
    @RolesAllowed({Role.Name.AUDITOR})
    public Page<AuditLine> read(AuditQuery query) {
        throw new UnsupportedOperationException();
    }

    /** Checks the whole chain. */
    @RolesAllowed({Role.Name.AUDITOR})
    public Verification verify() {
        throw new UnsupportedOperationException();
    }

    /** The whole trail as JSON lines, for the verifier. */
    @RolesAllowed({Role.Name.AUDITOR})
    public byte[] export() {
        throw new UnsupportedOperationException();
    }

    /** Records a call that the container turned away before any boundary was reached. */
    @PermitAll
    public void denied(String act, String object, String reason) {
        throw new UnsupportedOperationException();
    }
}
