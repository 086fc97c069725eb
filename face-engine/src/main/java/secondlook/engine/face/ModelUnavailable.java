package secondlook.engine.face;

/** The engine cannot run: a model file is missing, is another one, or cannot be loaded. Says what to do. */
public final class ModelUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ModelUnavailable(String message) {
        super(message);
    }

    ModelUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
