package secondlook.policy;

/**
 * Who keeps the key-encryption keys, and when one may go (307.5-7.1): never while something can be read with it alone.
 */
public final class KeyPolicy {

    private KeyPolicy() {
    }

    /** Who orders a new key-encryption key or the end of an old one. */
    @Implements({Clause.SECURITY})
    public static Decision keep(Role role) {
        return Decision.when(role == Role.LASO, Clause.SECURITY,
                "Only the LASO rotates and retires key-encryption keys.");
    }

    /** @param uses how many objects' keys are wrapped with it */
    @Implements({Clause.SECURITY})
    public static Decision retire(boolean current, long uses) {
        if (current) {
            return Decision.refuse(Clause.SECURITY, "This is the current key-encryption key. Rotate first.");
        }
        return Decision.when(uses == 0, Clause.SECURITY, uses + " keys are still wrapped with this key-encryption key: "
                + "what they open would be lost. They are being wrapped anew; retire it when none is left.");
    }
}
