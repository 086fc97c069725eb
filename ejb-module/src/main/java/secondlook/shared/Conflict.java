package secondlook.shared;

import jakarta.ejb.ApplicationException;

/** The act does not fit the state the request is in, or somebody else was faster. */
@ApplicationException(rollback = true)
public class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Conflict(String message) {
        super(message);
    }
}
