package secondlook.shared;

/** The key-encryption keys cannot be read; the message says which file or setting, and what to do. */
public class KeysUnavailable extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    KeysUnavailable(String message) {
        super(message);
    }

    KeysUnavailable(String message, Exception cause) {
        super(message + " (" + cause.getMessage() + ")", cause);
    }
}
