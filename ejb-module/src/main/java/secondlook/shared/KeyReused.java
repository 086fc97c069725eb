package secondlook.shared;

import jakarta.ejb.ApplicationException;

/** An idempotency key came with another content before: the caller has mixed up two acts. */
@ApplicationException(rollback = true)
public class KeyReused extends Conflict {

    private static final long serialVersionUID = 1L;

    public KeyReused(String message) {
        super(message);
    }
}
