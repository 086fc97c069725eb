package secondlook.post;

/** An attempt to send failed; for good when the mail server said that it always will. */
class Undelivered extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean forGood;

    Undelivered(String message, boolean forGood, Exception cause) {
        super(message, cause);
        this.forGood = forGood;
    }

    boolean forGood() {
        return forGood;
    }
}
