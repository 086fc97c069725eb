package secondlook.shared;

import jakarta.ejb.ApplicationException;

/** The audit trail cannot be written, so the act did not happen and shows nothing (307.5-7.8). */
@ApplicationException(rollback = true)
public class NotRecorded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotRecorded(Throwable cause) {
        super("The audit trail cannot be written, so nothing was done and nothing is shown.", cause);
    }
}
