package secondlook.identity;

/** Whether an account can sign in. */
public enum AccountState {
    ENABLED("Enabled", "good"),
    /** By failed sign-ins, until the LASO releases it. */
    LOCKED("Locked", "attention"),
    /** Nobody has used it for too long; the LASO may enable it again. */
    INACTIVE("Disabled: unused", "attention"),
    /** For good. */
    DISABLED("Disabled", "ended");

    private final String label;
    private final String tone;

    AccountState(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    /** The colour family of its badge. */
    public String tone() {
        return tone;
    }
}
