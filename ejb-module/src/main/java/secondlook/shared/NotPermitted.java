package secondlook.shared;

import jakarta.ejb.ApplicationException;

/** The caller may not do this, whatever the request is; the message says who may. */
@ApplicationException(rollback = true)
public class NotPermitted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotPermitted(String message) {
        super(message);
    }
}
