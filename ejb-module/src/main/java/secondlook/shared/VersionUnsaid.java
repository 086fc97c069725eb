package secondlook.shared;

import jakarta.ejb.ApplicationException;

/** A program decided without saying upon which version, where another change in between could be overwritten. */
@ApplicationException(rollback = true)
public class VersionUnsaid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public VersionUnsaid(String message) {
        super(message);
    }
}
