package secondlook.oversight;

import jakarta.ejb.ApplicationException;
import secondlook.shared.Conflict;

/** The registers and the audit trail do not say the same of a week, so it is not reported (307.5-6.2, 7.8). */
@ApplicationException(rollback = true)
public class Unreconciled extends Conflict {

    private static final long serialVersionUID = 1L;

    public Unreconciled(String message) {
        super(message);
    }
}
