package secondlook.shared;

import jakarta.ejb.ApplicationException;

/** The caller decided upon a state that is no more. */
@ApplicationException(rollback = true)
public class Outdated extends Conflict {

    private static final long serialVersionUID = 1L;

    public Outdated(String message) {
        super(message);
    }
}
