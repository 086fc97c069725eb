package secondlook.shared;

import jakarta.ejb.ApplicationException;

/** A value is missing or malformed; the field says which, the message what to enter. */
@ApplicationException(rollback = true)
public class Invalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public Invalid(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
